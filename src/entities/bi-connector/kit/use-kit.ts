import { useState } from 'react';
import { endpoints, type ConnectorValues, type Endpoint } from '../contract';
import type { Finding } from './finding';
import { columnsFrom, judgeAnswer, type Answer } from './judge-answer';
import type { Column } from './judge-objects';
import { encodeForm, limitOf, pairsOf, selected, startSample, type Sample } from './sample';
import { tryEndpoint, type Tried } from './try-endpoint';

/** What is known of one endpoint: its answer as typed, and what the judge said of it. */
interface Heard {
  readonly status: string;
  readonly body: string;
  readonly findings: readonly Finding[] | null;
  readonly tried: Tried | null;
}

interface Desk {
  readonly endpoint: Endpoint;
  readonly sample: Sample;
  readonly heard: Readonly<Record<Endpoint, Heard>>;
  /** Columns of a description that was found right, by table. */
  readonly columns: Readonly<Record<string, readonly Column[]>>;
}

const silence: Heard = { status: '200', body: '', findings: null, tried: null };
const start: Desk = {
  endpoint: endpoints[0],
  sample: startSample,
  heard: {
    urlCheck: silence,
    urlTableList: silence,
    urlTableDescription: silence,
    urlData: silence,
  },
  columns: {},
};

/**
 * By connector, in memory only: sample values may be passwords. They outlive a change of tabs, which takes the panel
 * out of the document, and end with the page.
 */
const desks = new Map<string, Desk>();

export function useKit(values: ConnectorValues, id: string | null) {
  const key = id ?? '';
  const [desk, setDesk] = useState<Desk>(() => desks.get(key) ?? start);
  const [isTrying, setTrying] = useState(false);
  const { endpoint, sample } = desk;
  const heard = desk.heard[endpoint];
  const pairs = pairsOf(endpoint, values.settings, sample);
  const columns = Object.hasOwn(desk.columns, sample.table) ? desk.columns[sample.table] : null;

  function update(change: (before: Desk) => Desk) {
    setDesk((before) => {
      const next = change(before);
      desks.set(key, next);
      return next;
    });
  }

  function hear(about: Endpoint, change: Partial<Heard>) {
    update((before) => ({
      ...before,
      heard: { ...before.heard, [about]: { ...before.heard[about], ...change } },
    }));
  }

  function judge(about: Endpoint, answer: Answer) {
    const findings = judgeAnswer(about, answer, {
      searchString: sample.searchString,
      select: selected(sample),
      limit: limitOf(sample),
      columns: columns ?? null,
    });
    const described = about === 'urlTableDescription' ? columnsFrom(answer) : null;
    hear(about, { findings });
    if (described === null) return;
    update((before) => ({
      ...before,
      columns: { ...before.columns, [sample.table]: described },
    }));
  }

  async function tryNow() {
    if (isTrying) return;
    setTrying(true);
    const tried = await tryEndpoint(values[endpoint], encodeForm(pairs));
    setTrying(false);
    if (tried.is === 'failed') {
      hear(endpoint, { tried });
      return;
    }
    hear(endpoint, { tried, status: String(tried.status), body: tried.body });
    judge(endpoint, tried);
  }

  return {
    endpoint,
    sample,
    pairs,
    heard,
    isTrying,
    hasColumns: columns != null,
    choose: (next: Endpoint) => update((before) => ({ ...before, endpoint: next })),
    setSample: (change: Partial<Sample>) =>
      update((before) => ({ ...before, sample: { ...before.sample, ...change } })),
    setAnswer: (change: Pick<Partial<Heard>, 'status' | 'body'>) =>
      hear(endpoint, { ...change, findings: null }),
    judgeNow: () => judge(endpoint, { status: Number(heard.status), body: heard.body }),
    tryNow,
  };
}

export type KitState = ReturnType<typeof useKit>;
