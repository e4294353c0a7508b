/** Plays one random story of saves and judges each outcome by what the portal really did. */
import { PortalError } from '@/bitrix24/portal-error';
import { editing } from '@/entities/digital-workplace/editing';
import type { Values } from '@/entities/kind';
import { isSame } from '@/screens/save/changes';
import { check, settle } from '@/screens/save/check';
import { save, type Attempt, type Desk } from '@/screens/save/save';
import type { RunningPortal } from '../portal/server.ts';
import { compareBooks, stateOf, type Sent } from './saving-books.ts';
import { expectNothingOpen, judgeCheck, judgeOutcome, judgeSettled } from './saving-judge.ts';
import { SavingOffice, slug, type SavingPage } from './saving-office.ts';
import type { Edit, OrderedFault, Step } from './saving-steps.ts';

/** An intent older than this is settled by whoever opens the app; clocks here differ by 20 s. */
const oldestMs = 150_000 + 20_000;
const fullSets: Readonly<Record<string, readonly number[]>> = { '1': [1, 2], '2': [3] };

export class SavingStory {
  readonly #standIn: RunningPortal;
  readonly #office: SavingOffice;
  readonly #saves: Sent[] = [];
  /** What a form that was opened at the last save of the record began with. */
  readonly #opened = new Map<string | null, Values | null>();
  #others = 0;

  constructor(standIn: RunningPortal) {
    this.#standIn = standIn;
    this.#office = new SavingOffice(standIn);
  }

  async play(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      if (step.is === 'save') await this.#save(step);
      else if (step.is === 'together') await this.#together(step);
      else if (step.is === 'reopen') await this.#reopen(step.desk, step.fault);
      else if (step.is === 'arrive') await this.#arrive();
      else await this.#office.pass(step.seconds);
      await this.#office.pass(1);
    }
    await this.#end();
  }

  async #end(): Promise<void> {
    await this.#arrive();
    await this.#office.pass(300);
    const page = await this.#reopen(2, null);
    expectNothingOpen(this.#standIn, Infinity);
    compareBooks(this.#standIn, this.#saves, (await page?.memory.history()) ?? []);
  }

  async #arrive(): Promise<void> {
    for (const record of ['1', '2']) if (this.#openOn(record).length > 1) this.#disturb(record);
    await this.#office.arrive();
  }

  /** As the app does when it opens: the memory first, then what earlier saves left open. */
  async #reopen(desk: number, fault: OrderedFault | null): Promise<SavingPage | null> {
    try {
      const page = await this.#office.open(desk);
      if (fault !== null && fault.effect !== 'someone-else') this.#order(fault, null);
      judgeSettled(this.#standIn, await this.#office.settle(page));
      if (fault === null) expectNothingOpen(this.#standIn, this.#office.now - oldestMs);
      return page;
    } catch (error) {
      if (fault === null || !(error instanceof PortalError)) throw error;
      return null;
    } finally {
      this.#standIn.state.clearFaults();
    }
  }

  async #save(step: Edit): Promise<void> {
    const page = this.#office.page(step.desk) ?? (await this.#reopen(step.desk, null));
    if (page === null) throw new Error('A page without a fault opens.');
    page.enter();
    const { attempt, sent } = this.#attempt(step);
    const hasOther = [step.fault, step.second].some((fault) => fault?.effect === 'someone-else');
    for (const fault of [step.fault, step.second]) if (fault !== null) this.#order(fault, sent);
    if (hasOther && sent.id !== null) this.#disturb(sent.id);
    page.kill(step.kill);
    const ended = await Promise.race([this.#drive(page, attempt, sent, step), page.death]);
    if (ended !== 'killed') page.kill(null);
    this.#standIn.state.clearFaults();
    if (ended === 'killed' && step.isReopening) await this.#reopen(step.desk, null);
  }

  async #drive(page: SavingPage, attempt: Attempt, sent: Sent, step: Edit): Promise<void> {
    const desk: Desk = { portal: page.portal, slug, editing, journal: page.memory };
    let outcome = await save(desk, attempt);
    judgeOutcome(this.#standIn, outcome, sent);
    if (outcome.is === 'no-journal' && step.afterNoJournal !== 'leave') {
      sent.isWithoutJournal = step.afterNoJournal === 'without';
      outcome = await save(sent.isWithoutJournal ? { ...desk, journal: null } : desk, attempt);
      judgeOutcome(this.#standIn, outcome, sent);
    }
    if (outcome.is !== 'unknown') return;
    if (step.checkFault !== null) this.#order(step.checkFault, sent);
    const found = await check(desk, attempt);
    judgeCheck(this.#standIn, found, sent);
    await settle(outcome.ticket, found);
  }

  async #together({ record, kill }: Extract<Step, { is: 'together' }>): Promise<void> {
    const pages: SavingPage[] = [];
    for (const desk of [0, 2]) {
      const page = this.#office.page(desk) ?? (await this.#reopen(desk, null));
      if (page === null) throw new Error('A page without a fault opens.');
      page.enter();
      // Whoever's token has expired gets a fresh one now: there is only one window for both.
      await page.portal.read({ method: 'profile', params: {} });
      pages.push(page);
    }
    pages[1]?.kill(kill);
    const attempts = pages.map(() =>
      this.#attempt({ record, isUnlinking: false, isOpenedLongAgo: false }),
    );
    this.#disturb(record);
    await Promise.all(
      pages.map(async (page, at) => {
        const one = attempts[at];
        if (one === undefined) throw new Error('Each page has an attempt.');
        const desk: Desk = { portal: page.portal, slug, editing, journal: page.memory };
        const outcome = await Promise.race([save(desk, one.attempt), page.death]);
        if (outcome !== 'killed') judgeOutcome(this.#standIn, outcome, one.sent);
      }),
    );
    for (const page of pages) page.kill(null);
  }

  #attempt({
    record,
    isUnlinking,
    isOpenedLongAgo,
  }: Pick<Edit, 'record' | 'isUnlinking' | 'isOpenedLongAgo'>): { attempt: Attempt; sent: Sent } {
    if (record !== null) this.#disturb(record);
    const name = `save ${this.#saves.length + 1}`;
    const now = record === null ? null : this.#office.workplace(record);
    const start = (isOpenedLongAgo ? this.#opened.get(record) : undefined) ?? now;
    this.#opened.set(record, now);
    const full = record === null ? [] : (fullSets[record] ?? []);
    const linked = Array.isArray(start?.['typeIds']) ? start['typeIds'] : [];
    const toggled = linked.length === 0 ? full : [];
    const after = { title: name, typeIds: isUnlinking ? toggled : linked };
    const sent: Sent = {
      name,
      id: record,
      before: start,
      after,
      isDisturbed: false,
      isStale: !isSame(start, now),
      isWithoutJournal: false,
    };
    this.#saves.push(sent);
    return { attempt: { id: record, start, values: after, context: null, reason: name }, sent };
  }

  #order({ where, method, effect, times }: OrderedFault, sent: Sent | null): void {
    if (effect !== 'someone-else') {
      this.#standIn.state.addFault({ method, effect, times });
      return;
    }
    if (sent === null || sent.id === null) return;
    if (!sent.isDisturbed) this.#disturb(sent.id);
    if (where === 'read') sent.isStale = true;
    this.#others += 1;
    const params = { id: Number(sent.id), fields: { title: `someone ${this.#others}` } };
    const someoneElse = { method: 'crm.automatedsolution.update', params };
    this.#standIn.state.addFault({ method, effect: { someoneElse } });
  }

  #openOn(record: string): readonly Sent[] {
    return this.#saves.filter(({ id, name }) => {
      const state = stateOf(this.#standIn, name);
      return id === record && (state === undefined || state === 'open');
    });
  }

  #disturb(record: string): void {
    for (const each of this.#openOn(record)) each.isDisturbed = true;
  }
}
