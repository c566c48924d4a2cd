/** The forms in which a report can be saved, as their files end. */
export const reportKinds = ['pdf', 'html', 'txt', 'json', 'zip'] as const;

export type ReportKind = (typeof reportKinds)[number];

/** Where else the same library may be looked at. */
export const deviceKinds = ['iphone', 'ipad', 'mac', 'windows', 'other'] as const;

export type DeviceKind = (typeof deviceKinds)[number];

export const deviceNames: { readonly [Kind in DeviceKind]: string } = {
  iphone: 'iPhone',
  ipad: 'iPad',
  mac: 'Another Mac',
  windows: 'Windows PC',
  other: 'Another device',
};
