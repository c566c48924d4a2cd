/**
 * What the hours that are told are called. `today`: no night was watched yet, so it is the day as far as it has come.
 * `half-day`: the last hours of which anything is known, some of them before midnight.
 */
export type ToldTime = 'night' | 'today' | 'half-day';
