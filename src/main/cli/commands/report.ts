import { resolve } from 'node:path';
import { plain } from '../../../shared/present/plain.ts';
import { buildReport } from '../../../shared/report/build.ts';
import { emptyForm, type ReportForm } from '../../../shared/report/form.ts';
import { type ReportKind, reportKinds } from '../../../shared/report/kinds.ts';
import { LONGEST_NOTE } from '../../../shared/report/limits.ts';
import { type Section, sections } from '../../../shared/report/sections.ts';
import { type MadeReport, NoPrinter, reportBytes } from '../../report/forms.ts';
import { NotSaved, saveReport } from '../../report/save.ts';
import { type Given, refuse } from '../args.ts';
import { type Exit, exits, Refusal } from '../exits.ts';
import { type Io, shortPath } from '../io.ts';
import { gather, type Material } from '../report-material.ts';
import { openDoor } from '../systems.ts';

type Report = Given<'report'>;

/** `unstuck report`: what is known, for Apple Support, without what identifies anyone. */
export async function report(given: Report, io: Io): Promise<Exit> {
  const { file, kind } = targetOf(given);
  const form = formOf(given, kind);
  // Whatever this machine is, its browser is started the same way.
  const door = openDoor(io);
  try {
    await make({ file, kind }, form, await gather(given, form, door, io), given, io);
  } finally {
    door.stop();
  }
  return exits.fine;
}

async function make(
  { file, kind }: Target,
  form: ReportForm,
  material: Material,
  given: Report,
  io: Io,
): Promise<void> {
  const printed = noting(material.printPdf);
  const made: MadeReport = { ...material, printPdf: printed.printPdf, report: buildReport(material.input) };
  const bytes = await reportBytes(kind, made).catch((error: unknown) => {
    if (error instanceof NoPrinter) throw noPrinter(error);
    throw error;
  });
  if (file === null) io.outBytes(bytes);
  else {
    await save(file, bytes, given, io);
    io.err(`Saved ${plain(shortPath(file, io.home))}. Nothing was sent anywhere.\n`);
    if (form.withRecording && made.recording === null)
      io.err('It holds no recording: the app keeps one of the last day while it runs.\n');
    if (kind === 'zip' && !printed.went()) io.err('It holds no PDF: that needs Chrome or Chromium.\n');
  }
}

/** The same printing, and whether it went well. */
function noting(printPdf: MadeReport['printPdf']) {
  let went = false;
  const print = async (html: string, inner: NonNullable<typeof printPdf>): Promise<Uint8Array> => {
    const pdf = await inner(html);
    went = true;
    return pdf;
  };
  return { printPdf: printPdf && ((html: string) => print(html, printPdf)), went: () => went };
}

const noPrinter = ({ message }: NoPrinter): Refusal =>
  new Refusal(exits.unavailable, `${message}.`, 'Save it as .html and print that page, or use the app.');

interface Target {
  /** Null: standard output. */
  readonly file: string | null;
  readonly kind: ReportKind;
}

function targetOf(given: Report): Target {
  const [out, format] = [given.valueOf('out'), given.valueOf('format')];
  const named = format === undefined ? null : kindNamed(format);
  if (format !== undefined && named === null)
    refuse(`--format "${format}" is not one of ${reportKinds.join(', ')}.`, 'report');
  if (out === undefined || out === '-') return { file: null, kind: named ?? 'txt' };
  const ending = /\.([^./]+)$/.exec(out)?.[1]?.toLowerCase() ?? '';
  const kind = named ?? kindNamed(ending);
  if (kind === null)
    return refuse(
      `--out "${out}" does not say which form: let it end in ${reportKinds.map((each) => `.${each}`).join(', ')}, or give --format.`,
      'report',
    );
  const told = kindNamed(ending);
  if (told !== null && told !== kind)
    refuse(`--format ${kind} does not go with a name that ends in .${ending}.`, 'report');
  return { file: resolve(out), kind };
}

const kindNamed = (name: string): ReportKind | null => reportKinds.find((kind) => kind === name) ?? null;

function formOf(given: Report, kind: ReportKind): ReportForm {
  const withRecording = given.isOn('with-recording');
  if (withRecording && kind !== 'zip') refuse('--with-recording goes into a .zip only.', 'report');
  const note = given.valueOf('note') ?? '';
  if (note.length > LONGEST_NOTE) {
    refuse(`--note is ${note.length} characters long; a report takes ${LONGEST_NOTE}.`, 'report');
  }
  return {
    ...emptyForm,
    leftOut: (given.valueOf('leave-out') ?? '').split(',').filter(Boolean).map(sectionNamed),
    note,
    withRecording,
  };
}

function sectionNamed(name: string): Section {
  const section = sections.find((known) => known === name.trim());
  return section ?? refuse(`--leave-out "${name}" is not one of ${sections.join(', ')}.`, 'report');
}

async function save(file: string, bytes: Uint8Array, given: Report, io: Io): Promise<void> {
  try {
    await saveReport(file, bytes, { force: given.isOn('force') });
  } catch (error) {
    if (!(error instanceof NotSaved)) throw error;
    const hint = error.exists ? '--force replaces it.' : undefined;
    throw new Refusal(exits.notSaved, `${error.message.replaceAll(file, shortPath(file, io.home))}.`, hint);
  }
}
