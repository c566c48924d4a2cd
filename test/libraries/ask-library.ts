import { libraryQuery } from '../../src/main/library/query.ts';

/** As a program of its own, so that a test can run it as another user: prints the counts of the database it is given. */
const [, , database = ''] = process.argv;
const answer = await libraryQuery('upload-counts', database).catch((error: unknown) => String(error));
process.stdout.write(JSON.stringify(answer));
