import type { RuleId } from '../../rules/index.ts';
import type { RuleText } from '../texts.ts';
import { account } from './account.ts';
import { connection } from './connection.ts';
import { mac } from './mac.ts';
import { network } from './network.ts';
import { photos } from './photos.ts';
import { power } from './power.ts';

/** Every rule's sentences. A rule without them does not compile. */
export const texts: { readonly [Id in RuleId]: RuleText } = {
  ...account,
  ...mac,
  ...network,
  ...connection,
  ...photos,
  ...power,
};
