/** Less than this is not worth a sentence. */
export const WORTH_TELLING_SECONDS = 15 * 60;
