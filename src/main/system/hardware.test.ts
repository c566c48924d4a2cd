import { totalmem } from 'node:os';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hardware } from './hardware.ts';

const library = vi.hoisted(() => ({ system: vi.fn(), cpu: vi.fn(), osInfo: vi.fn() }));
vi.mock('systeminformation', () => library);

const never = (): Promise<never> => new Promise(() => {});

beforeEach(() => {
  vi.useFakeTimers();
  library.system.mockResolvedValue({ model: 'Mac14,2', version: '-' });
  library.cpu.mockResolvedValue({ manufacturer: 'Apple', brand: 'M2' });
  library.osInfo.mockResolvedValue({ distro: 'macOS', release: '26.1' });
});
afterEach(() => void vi.useRealTimers());

const memoryGB = Math.round(totalmem() / 2 ** 30);
const known = {
  name: null,
  model: 'Mac14,2',
  chip: 'Apple M2',
  memoryGB,
  osName: 'macOS',
  osVersion: '26.1',
};

it('tells what is known, and leaves no timer behind', async () => {
  expect(await hardware()).toEqual(known);
  expect(vi.getTimerCount()).toBe(0);
});

it.each([
  ['system', { model: null }],
  ['cpu', { chip: null }],
  ['osInfo', { osName: null, osVersion: null }],
] as const)('does without what %s has to say when it fails or never answers', async (question, without) => {
  library[question].mockRejectedValue(new Error('no such tool'));
  expect(await hardware()).toEqual({ ...known, ...without });
  library[question].mockImplementation(never);
  const told = hardware();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await told).toEqual({ ...known, ...without });
});
