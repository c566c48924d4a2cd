import { isStepList } from '../../shared/present/step-lists.ts';
import { triedDetail } from '../../shared/present/tried.ts';
import { isRuleId } from '../../shared/rules/index.ts';
import { applyChange } from '../../shared/settings/schema.ts';
import { defaultSettings } from '../../shared/settings/settings.ts';
import { type Handlers, refused } from './answer.ts';
import type { Companion } from './companion.ts';
import type { Outside } from './outside.ts';

/** What each call of the popover does. */
export function handlersFor(companion: Companion, outside: Outside): Handlers {
  return {
    ready: outside.popover.ready,
    checkNow: () => companion.check(),
    open: async (destination) => ((await companion.open(destination)) ? undefined : refused('not opened')),
    keepAwake: (mode) => companion.keepAwake(mode),
    snooze: (until) => companion.snooze(until),
    changeSettings: (change) => companion.set(applyChange(companion.settings, change)),
    resetSettings: () => companion.set({ ...defaultSettings, firstRunDone: true }),
    testAlert: () => companion.testAlert(),
    chooseLibrary: async () => {
      const library = await outside.chooseLibrary();
      if (library !== null) companion.set({ ...companion.settings, library });
    },
    useSystemLibrary: () => companion.set({ ...companion.settings, library: null }),
    tried: ({ rule, variant, step, isTried }) => {
      if (!isRuleId(rule) || !isStepList({ rule, variant })) return;
      companion.note(isTried ? 'tried' : 'untried', triedDetail({ rule, variant, step }));
    },
    show: (page) => companion.show(page),
    exportReport: outside.exportReport,
    hide: outside.popover.hide,
    quit: outside.quit,
  };
}
