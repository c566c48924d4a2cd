import { reportHtml } from '../../shared/report/html/page.ts';
import { reportJson } from '../../shared/report/json.ts';
import type { ReportKind } from '../../shared/report/kinds.ts';
import type { SupportReport } from '../../shared/report/report.ts';
import { reportText } from '../../shared/report/text.ts';
import { archive, type Files } from './archive.ts';
import { withFixedDates } from './pdf-dates.ts';
import { readme } from './readme.ts';

/** A report and all that goes along with it. */
export interface MadeReport {
  readonly report: SupportReport;
  /** The bytes of each screenshot, by its name. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Of the last day, redacted; for the archive alone. Null: not wanted, or there is none. */
  readonly recording: Files | null;
  /** Prints a page as PDF. Null: nothing here can. */
  readonly printPdf: ((html: string) => Promise<Uint8Array>) | null;
}

/** Nothing on this machine prints pages, or not now. The message is a sentence without its full stop. */
export class NoPrinter extends Error {
  constructor(
    sentence = 'a PDF needs Google Chrome or Chromium, and neither was found',
    options?: ErrorOptions,
  ) {
    super(sentence, options);
    this.name = 'NoPrinter';
  }
}

const forms: { readonly [Kind in ReportKind]: (made: MadeReport) => Promise<Uint8Array> } = {
  html: async (made) => encode(pageOf(made)),
  txt: async ({ report }) => encode(reportText(report)),
  json: async ({ report }) => encode(reportJson(report)),
  pdf: pdfOf,
  zip: zipOf,
};

/** The very bytes of one form. The same report gives the same bytes. */
export const reportBytes = (kind: ReportKind, made: MadeReport): Promise<Uint8Array> => forms[kind](made);

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function pageOf({ report, pictures }: MadeReport): string {
  const encoded = [...pictures].map(
    ([name, bytes]) => [name, Buffer.from(bytes).toString('base64')] as const,
  );
  return reportHtml(report, new Map(encoded));
}

async function pdfOf(made: MadeReport): Promise<Uint8Array> {
  if (made.printPdf === null) throw new NoPrinter();
  const pdf = await made.printPdf(pageOf(made)).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new NoPrinter(`the PDF could not be printed: ${why}`, { cause });
  });
  return withFixedDates(pdf, made.report.madeAt);
}

async function pdfIfAny(made: MadeReport): Promise<Uint8Array | null> {
  try {
    return await pdfOf(made);
  } catch (error) {
    if (error instanceof NoPrinter) return null;
    throw error;
  }
}

/** Without the PDF where nothing prints one: the page is there, and can be printed anywhere. */
async function zipOf(made: MadeReport): Promise<Uint8Array> {
  const { report, pictures, recording } = made;
  const pdf = await pdfIfAny(made);
  const files: Record<string, Uint8Array> = {
    'report.html': await forms.html(made),
    ...(pdf === null ? {} : { 'report.pdf': pdf }),
    'report.txt': await forms.txt(made),
    'report.json': await forms.json(made),
  };
  for (const [name, bytes] of report.screenshots === null ? [] : pictures)
    files[`screenshots/${name}`] = bytes;
  for (const [name, bytes] of Object.entries(recording ?? {})) files[`recording/${name}`] = bytes;
  return archive({ 'README.txt': encode(readme(report, Object.keys(files))), ...files }, report.madeAt);
}
