import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Markup, markup } from './markup.ts';

describe('markup', () => {
  it('takes what is put in as text', () => {
    expect(markup`<p>${'<b>"Tom" & \'Ann\'</b>'}</p>`.source).toBe(
      '<p>&lt;b&gt;&quot;Tom&quot; &amp; &#39;Ann&#39;&lt;/b&gt;</p>',
    );
  });

  it('but markup as what it is, and null as nothing', () => {
    const items = [markup`<li>${1}</li>`, markup`<li>${'&'}</li>`];
    expect(markup`<ul>${items}</ul>${null}${new Markup('<hr>')}`.source).toBe(
      '<ul><li>1</li><li>&amp;</li></ul><hr>',
    );
  });

  it('lets no text be anything but text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(markup`${text}`.source).not.toMatch(/[<>"'\p{Cs}\0]/u);
      }),
    );
  });
});
