import { basename } from 'node:path';
import { buildReport } from '../../../shared/report/build.ts';
import { guideSteps } from '../../../shared/report/guide.ts';
import { titles } from '../../../shared/report/lines/parts.ts';
import { neverIncluded } from '../../../shared/report/never-included.ts';
import { sections } from '../../../shared/report/sections.ts';
import { reportText } from '../../../shared/report/text.ts';
import { type MadeReport, reportBytes } from '../../report/forms.ts';
import { NotSaved, saveReport } from '../../report/save.ts';
import type { ReportingOutside } from './outside.ts';

type Making = Pick<ReportingOutside, 'make' | 'textOf' | 'words' | 'write'>;

interface Giving {
  readonly printPdf: MadeReport['printPdf'];
  readonly recording: () => Promise<MadeReport['recording']>;
}

/** How a report is made and written: the same as on the command line. */
export function making({ printPdf, recording }: Giving): Making {
  return {
    make: async (input, pictures) => {
      const report = buildReport(input);
      const html = await reportBytes('html', { report, pictures, recording: null, printPdf: null });
      return { report, pictures, html };
    },
    textOf: reportText,
    words: {
      guideSteps: guideSteps(),
      neverIncluded,
      // Whoever reads the report is another person than the one who writes the note.
      sections: sections.map((id) => ({ id, title: id === 'note' ? 'In your own words' : titles[id] })),
    },
    write: async (kind, { report, pictures }, { path, mayReplace }, withRecording) => {
      try {
        const goesAlong = kind === 'zip' && withRecording ? await recording() : null;
        const bytes = await reportBytes(kind, { report, pictures, recording: goesAlong, printPdf });
        await saveReport(path, bytes, { force: mayReplace });
        return null;
      } catch (error) {
        if (error instanceof NotSaved) return `${error.message.replaceAll(path, basename(path))}.`;
        console.error('The report cannot be made:', error);
        return NOT_MADE;
      }
    },
  };
}

const NOT_MADE =
  'The report could not be made in this format. Choose another one; a web page can always be printed.';
