/** Apart from the contract, so that the preload script holds no more than these names. */
export const CHANNEL = { call: 'unstuck:call', view: 'unstuck:view' } as const;
