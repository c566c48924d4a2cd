/** The page macOS itself asks for before it shows a network's login window. Plain HTTP, so that a portal can answer. */
export const PORTAL_PAGE = 'http://captive.apple.com/hotspot-detect.html';

/** Any other answer comes from somebody in between: a redirect, a login page, an empty body. */
export const isApplesPage = (body: string): boolean => /<TITLE>\s*Success\s*<\/TITLE>/i.test(body);
