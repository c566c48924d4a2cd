import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { emptyForm } from '../../shared/report/form.ts';
import type { ReportView } from '../../shared/report/view.ts';
import { ReportPage } from './ReportPage.tsx';

const view: ReportView = {
  form: emptyForm,
  seen: null,
  revision: 0,
  neverIncluded: ['photos and videos', 'serial numbers'],
  sections: [],
  pictures: [],
  guideSteps: [],
  hasRecording: false,
  busy: null,
  done: null,
  saved: null,
  trouble: null,
  now: 0,
  timeZone: 'UTC',
};

it('promises only what Unstuck itself puts in, as a screenshot may show more', () => {
  const page = renderToStaticMarkup(createElement(ReportPage, { view, send: () => {} }));
  expect(page).toContain(
    'Unstuck never puts in: photos and videos; serial numbers. Screenshots show all that you do not cover.',
  );
});
