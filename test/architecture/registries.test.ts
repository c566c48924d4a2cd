import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { probes } from '../../src/main/probes/index.ts';
import type { Probe } from '../../src/main/probes/probe.ts';
import { checks } from '../../src/shared/present/checks.ts';
import { rules } from '../../src/shared/rules/index.ts';
import { texts } from '../../src/shared/text/en/index.ts';
import { projectFiles, root } from '../harness/repository.ts';

const facts = Object.keys(probes);
const registered: readonly Pick<Probe, 'id' | 'uses'>[] = Object.values(probes);
const probeFolders = folders('src/main/probes');
const ruleFolders = folders('src/shared/rules');
const ruleIds = rules.map(({ id }) => id);

describe('probes', () => {
  it('are registered, each folder under its fact', () => {
    const names = facts.map((fact) => fact.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    expect(probeFolders).toEqual(names.toSorted());
  });

  it('are registered in alphabetical order, by their own names', () => {
    expect(facts).toEqual(facts.toSorted((one, other) => (one < other ? -1 : 1)));
    expect(registered.map(({ id }) => id)).toEqual(facts);
  });

  it('are tested', () => {
    expect(lacking('src/main/probes', probeFolders, ['probe.ts', 'probe.test.ts'])).toEqual([]);
  });

  it('know what to expect of every fixture', () => {
    const unpaired = probeFolders.filter((folder) => {
      const names = namesIn(`src/main/probes/${folder}/fixtures`);
      const stems = (wanted: (name: string) => boolean): string =>
        String(names.filter(wanted).map((name) => name.replace(/\.[^.]+$/, '')));
      return stems((name) => name.endsWith('.json')) !== stems((name) => !name.endsWith('.json'));
    });
    expect(unpaired).toEqual([]);
  });
});

describe('facts', () => {
  it('are each read by a rule, shown, or needed by another probe', () => {
    const sources = projectFiles('src/shared')
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      // The describers name every fact, shown or not.
      .filter((file) => !file.startsWith('src/shared/present/evidence/'))
      .map((file) => readFileSync(join(root, file), 'utf8'));
    const named = (fact: string): boolean => sources.some((source) => source.includes(`'${fact}'`));
    const needed = (fact: string): boolean =>
      registered.some(({ uses }) => uses?.some((used) => used === fact));
    expect(facts.filter((fact) => !named(fact) && !needed(fact))).toEqual([]);
  });
});

describe('rules', () => {
  it('are registered, each folder under its id', () => {
    expect(ruleIds.toSorted()).toEqual(ruleFolders);
  });

  it('are each a rule, its test and its page', () => {
    expect(lacking('src/shared/rules', ruleFolders, ['rule.ts', 'rule.test.ts', 'README.md'])).toEqual([]);
  });

  it('each belong to one row of the list of checks', () => {
    expect(checks.flatMap((check) => check.rules).toSorted()).toEqual(ruleIds.toSorted());
  });
});

describe('sentences', () => {
  it('exist for the registered rules and no others', () => {
    expect(Object.keys(texts).toSorted()).toEqual(ruleIds.toSorted());
  });

  const all = Object.values(texts).flatMap(({ variants, ...own }) => [own, ...Object.values(variants ?? {})]);
  const headlines = all.flatMap(({ what }) => what ?? []);
  const steps = all.flatMap((text) => text.steps ?? []).flatMap((step) => [step.do, step.cost]);
  const explanations = all.flatMap(({ why, fix }) => [why, fix].filter((sentence) => sentence !== undefined));

  it('are whole sentences, headlines without a full stop', () => {
    expect(headlines.filter((sentence) => !/^\S.*[^\s.!]$/.test(sentence))).toEqual([]);
    expect(explanations.filter((sentence) => !/^\S.*[.?]$/.test(sentence))).toEqual([]);
    expect(steps.filter((sentence) => !/^\S.*[.?]$/.test(sentence))).toEqual([]);
  });

  it('are plainly typed', () => {
    const typed = [...headlines, ...explanations, ...steps];
    expect(typed.filter((sentence) => / {2}|[‘’“”]/.test(sentence))).toEqual([]);
  });
});

function folders(path: string): readonly string[] {
  const entries = readdirSync(join(root, path), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted();
}

function namesIn(path: string): readonly string[] {
  return existsSync(join(root, path)) ? readdirSync(join(root, path)).toSorted() : [];
}

/** The files that some of the folders should have and have not. */
function lacking(path: string, all: readonly string[], wanted: readonly string[]): readonly string[] {
  const files = all.flatMap((folder) => wanted.map((name) => `${path}/${folder}/${name}`));
  return files.filter((file) => !existsSync(join(root, file)));
}
