import { isApplesPage } from '../../facts/portal-page.ts';

const APPLES = '<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>';

/** Whose page it is, and nothing of a page that is not Apple's: a portal greets its guests by name and room. */
export const neededOfPortalPage = (body: string): string => (isApplesPage(body) ? APPLES : '');

/** Apple's feed is JSON. A page in its place is a filter's, which may say whom it has stopped. */
export function neededOfStatusPage(body: string): string {
  try {
    JSON.parse(body.slice(body.indexOf('{'), body.lastIndexOf('}') + 1));
    return body;
  } catch {
    return '';
  }
}
