import type { RuleText } from '../texts.ts';

/** Where the engine holds uploads back for what is no longer the case. */
const engineAloneSteps = [
  {
    do: 'Click Sync Now below the library in Photos.',
    cost: 'Uses more power, and the pause comes back after some hours.',
    from: 13,
  },
  { do: 'Restart the Mac.', cost: 'Takes a few minutes; open apps are closed.' },
];

export const power = {
  'low-power-mode': {
    what: 'Uploads are paused because Low Power Mode is on',
    general: 'Uploads are paused because of Low Power Mode',
    why: 'Low Power Mode holds back background uploads.',
    fix: 'Turn it off, or plug in if it is set to "Only on Battery".',
    steps: [
      {
        do: 'Click Sync Now below the library in Photos.',
        cost: 'Uses more power, and the pause comes back after some hours.',
        from: 13,
      },
    ],
    variants: {
      always: { fix: 'Turn Low Power Mode off.' },
      battery: { fix: 'Turn Low Power Mode off, or plug in the power adapter.' },
      overridden: {
        what: 'Low Power Mode is on, and Photos uploads in spite of it for now',
        why: 'Items still went up, as they do after a click on Sync Now. That ends after some hours, and then Low Power Mode holds back uploads again.',
        steps: [],
      },
      'engine-alone': {
        what: 'Photos acts as if Low Power Mode were on, although it is off',
        why: 'Its sync engine still holds uploads back. It may have missed the switch, and a worn battery can keep it cautious.',
        fix: 'With the power adapter plugged in, turn Low Power Mode on and off again.',
        steps: engineAloneSteps,
      },
      'engine-alone-overridden': {
        what: 'The sync engine says that Low Power Mode is on, and Photos uploads in spite of it for now',
        why: 'Low Power Mode is off. Items still went up, as they do after a click on Sync Now, but that ends after some hours.',
        steps: [],
      },
    },
  },
  'battery-saving': {
    what: 'Photos waits because it has used up its share of the battery',
    why: 'macOS gives background work only part of the battery.',
    fix: 'Plug in the power adapter, and make sure that Low Power Mode is off.',
    steps: [
      {
        do: 'Click Sync Now below the library in Photos.',
        cost: 'Uses the battery, and the pause comes back after some hours.',
        from: 13,
      },
      {
        do: 'If it stays although the Mac is plugged in, restart the Mac.',
        cost: 'Takes a few minutes; open apps are closed.',
      },
    ],
    variants: {
      overridden: {
        what: 'Photos has used up its share of the battery and uploads in spite of it for now',
        why: 'Items still went up, as they do after a click on Sync Now. That ends after some hours, and then Photos waits again.',
        steps: [],
      },
    },
  },
  'battery-low': {
    what: 'Uploads are paused because the battery is at {percent} %',
    general: 'Uploads are paused because the battery is low',
    why: 'Below 20 %, Photos saves what is left of the battery.',
    fix: 'Plug in the power adapter.',
    steps: [
      { do: 'Click Sync Now below the library in Photos.', cost: 'Empties the battery sooner.', from: 13 },
    ],
    variants: {
      engine: { what: 'Uploads are paused because the battery is low' },
      overridden: {
        what: 'The battery is low, and Photos uploads in spite of it for now',
        why: 'Items still went up, as they do after a click on Sync Now. That ends after some hours, and then Photos saves what is left of the battery.',
        steps: [],
      },
      'engine-alone': {
        what: 'Photos acts as if the battery were low, although it is not',
        why: 'Its sync engine still holds uploads back. It may have missed the power adapter, and a worn battery can keep it cautious.',
        fix: 'With the power adapter plugged in, turn Low Power Mode on and off again.',
        steps: engineAloneSteps,
      },
      'engine-alone-overridden': {
        what: 'The sync engine says that the battery is low, and Photos uploads in spite of it for now',
        why: 'The battery is not low. Items still went up, as they do after a click on Sync Now, but that ends after some hours.',
        steps: [],
      },
    },
  },
  'on-battery': {
    what: 'This Mac runs on battery ({percent} %)',
    general: 'This Mac runs on battery',
    why: 'On battery, macOS gives background uploads less time.',
    fix: 'Plug in the power adapter for a long upload.',
  },
  'will-sleep': {
    what: 'This Mac goes to sleep after {idleSeconds} without use, before the upload is done',
    general: 'This Mac goes to sleep before the upload is done',
    why: 'Nothing uploads while the Mac sleeps.',
    fix: 'Let this Mac stay awake while its display is off, at least for tonight.',
    stepsFollow: true,
    steps: [
      {
        do: 'Change that back when the upload is done.',
        cost: 'Until then the Mac uses more power every night.',
      },
    ],
    variants: {
      battery: {
        what: 'On battery, this Mac goes to sleep after {idleSeconds} without use, before the upload is done',
        fix: 'Plug in the power adapter, and let this Mac stay awake while its display is off.',
      },
      ac: {
        what: 'Although plugged in, this Mac goes to sleep after {idleSeconds} without use, before the upload is done',
      },
    },
  },
  'lid-will-sleep': {
    what: 'The lid is closed, so this Mac goes to sleep before the upload is done',
    why: 'With a closed lid and no external display, a MacBook sleeps whatever its settings say.',
    fix: 'Leave the lid open until the upload is done. You can turn down the brightness.',
    steps: [
      {
        do: 'Connect the power adapter and an external display, then close the lid.',
        cost: 'Uses more power.',
      },
    ],
  },
  slept: {
    what: 'This Mac slept for {sleptSeconds} while items were waiting',
    general: 'This Mac slept while items were waiting',
    why: 'Nothing uploads while the Mac sleeps.',
    fix: 'Plug in the power adapter, leave the lid open and keep the Mac awake until the upload is done.',
  },
  'battery-will-run-out': {
    what: 'The battery lasts {chargeSeconds}, the upload needs about {uploadSeconds}',
    general: 'The battery runs out before the upload is done',
    why: 'When the battery is empty the Mac goes to sleep, and the upload waits.',
    fix: 'Plug in the power adapter.',
  },
} as const satisfies Record<string, RuleText>;
