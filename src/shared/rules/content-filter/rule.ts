import type { NetworkExtension } from '../../facts/network.ts';
import { clear, defineRule, found } from '../rule.ts';

/** A program that inspects network connections is active. VPNs and unknown extensions are not counted. */
export const contentFilter = defineRule({
  id: 'content-filter',
  effect: 'slows',
  certainty: 'possible',
  opens: 'extensions',
  needs: ['filters'],
  find({ filters }) {
    const products = new Set(filters.networkExtensions.filter(isFiltering).map(({ product }) => product));
    return products.size === 0 ? clear : found({ products: [...products].join(', ') });
  },
});

const isFiltering = ({ kind, active, enabled }: NetworkExtension): boolean =>
  kind === 'filter' && active && enabled;
