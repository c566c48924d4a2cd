/** What the window of a report says of what was done, or could not be. */
export const said = {
  kept: 'What you filled in before is still here, as it was not saved.',
  copied: 'Copied. Paste it into the chat or the message to Apple Support.',
  noSupportPage: 'The page of Apple Support could not be opened. It is support.apple.com/101559.',
  notMade: 'The report could not be made. Close this window and try again.',
} as const;
