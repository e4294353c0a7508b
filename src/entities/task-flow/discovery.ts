/**
 * Flows without a list method (F1, rest-contract 6.4): ids from visible tasks and from what the app remembers, then each
 * flow read, all in batches of 50 commands. One `Search` is one such walk; stopped, it can be gone on with.
 */
import { BATCH_SIZE } from '@/bitrix24/call';
import type { Portal, Request } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';
import { Directory, nameIn } from './directory';
import { readRecalled, recallCall } from './remembered';
import { readFlow, type Flow } from './wire';
import { peopleCall, readFlowIds, readPeople, tasksCall } from './wire-directory';

/** How a list came about; every row carries it, since the foot of the list is told from the rows. */
export interface Found {
  /** Tasks looked through, and how many there are; null while the portal has not told. */
  readonly tasks: number;
  readonly total: number | null;
  readonly isStopped: boolean;
  /** Ids that are known and that the portal does not show to this person. */
  readonly unseen: number;
}

export interface FlowRow {
  readonly flow: Flow;
  readonly ownerName: string;
  readonly found: Found;
}

const flowMethod = 'tasks.flow.Flow.get';
const pageSize = 50;
/** Pages asked for at once before the total is known: up to 500 tasks then cost one request; pages beyond the end are empty. */
const firstPages = 10;
/** So many flows and their administrators' names fit into one batch together. */
const mostWithNames = BATCH_SIZE / 2;

interface Step {
  readonly request: Request;
  take(this: void, answer: { readonly result: unknown; readonly total: number | null }): void;
  /** The portal's no; thrown on unless the step can do without. */
  refused?(this: void, error: PortalError): void;
}

export class Search {
  readonly #flows = new Map<number, Flow>();
  readonly #pending = new Set<number>();
  readonly #unseen = new Set<number>();
  readonly #directory = new Directory();
  /** Starts of the pages of tasks that are still to be read. */
  #pages: readonly number[] = Array.from({ length: firstPages }, (_, at) => at * pageSize);
  #tasks = 0;
  #total: number | null = null;

  /** Null until the portal has told what the app remembers. */
  #recalled: readonly number[] | null = null;

  get isDone(): boolean {
    return this.#plan().length === 0;
  }

  get progress(): { readonly done: number; readonly total: number | null } {
    return { done: this.#tasks, total: this.#total };
  }

  /** Ids of the flows that were read. */
  get ids(): readonly number[] {
    return [...this.#flows.keys()];
  }

  get recalled(): readonly number[] {
    return this.#recalled ?? [];
  }

  /** Every id that was met so far, read or not. */
  get known(): readonly number[] {
    return [...this.#flows.keys(), ...this.#pending, ...this.#unseen];
  }

  /** Flows may have changed while the walk rested; their tasks need not be looked through again. */
  refresh(): void {
    for (const id of [...this.#flows.keys(), ...this.#unseen]) this.#pending.add(id);
    this.#unseen.clear();
  }

  rows(isStopped: boolean): readonly FlowRow[] {
    const found: Found = {
      tasks: this.#tasks,
      total: this.#total,
      isStopped,
      unseen: this.#unseen.size,
    };
    return [...this.#flows.values()].map((flow) => ({
      flow,
      ownerName: nameIn(this.#directory.people, flow.ownerId),
      found,
    }));
  }

  /** One batch. Nothing is counted as read when it fails as a whole. @throws PortalError */
  async step(portal: Pick<Portal, 'batch'>): Promise<void> {
    const steps = this.#plan().map((step, at) => [`s${at}`, step] as const);
    const answers = await portal.batch<string>(
      Object.fromEntries(steps.map(([name, { request }]) => [name, request])),
    );
    for (const [name, { take, refused }] of steps) {
      const answer = answers[name];
      if (answer === undefined) continue;
      if (!(answer instanceof PortalError)) take(answer);
      else if (refused === undefined) throw answer;
      else refused(answer);
    }
  }

  /** The next up to 50 commands: names first, then flows, so that rows show early, then more tasks. */
  #plan(): readonly Step[] {
    const owners = this.#directory.people.unreadOf([...this.#flows.values()].map((f) => f.ownerId));
    const ids = [...this.#pending];
    const isSmall = this.#pages.length === 0 && ids.length > 0 && ids.length <= mostWithNames;
    const steps: Step[] = owners.length > 0 ? [this.#names(owners.slice(0, pageSize))] : [];
    if (this.#recalled === null) steps.push(this.#recall());
    for (const id of ids) {
      if (steps.length >= BATCH_SIZE) return steps;
      steps.push(this.#flow(id));
    }
    if (isSmall && steps.length === ids.length) {
      // The name of the administrator in the same batch: the portal puts the answer of one command into another.
      return steps.flatMap((step, at) => [step, this.#ownerOf(`s${at * 2}`)]);
    }
    for (const start of this.#pages.slice(0, BATCH_SIZE - steps.length))
      steps.push(this.#page(start));
    return steps;
  }

  #recall(): Step {
    return {
      request: recallCall,
      take: ({ result }) => {
        this.#recalled = readRecalled(result);
        for (const id of this.#recalled) if (!this.#flows.has(id)) this.#pending.add(id);
      },
      // The list then says less; it does not fail.
      refused: () => {
        this.#recalled = [];
      },
    };
  }

  #names(ids: readonly number[]): Step {
    return {
      request: peopleCall(ids),
      take: ({ result }) => this.#directory.people.add(readPeople(result), ids),
      refused: () => this.#directory.people.add([], ids),
    };
  }

  #ownerOf(command: string): Step {
    return {
      request: { method: 'user.get', params: { FILTER: { ID: `$result[${command}][ownerId]` } } },
      take: ({ result }) => this.#directory.people.add(readPeople(result)),
      refused: () => undefined,
    };
  }

  #flow(id: number): Step {
    return {
      request: { method: flowMethod, params: { flowId: id } },
      take: ({ result }) => {
        this.#flows.set(id, readFlow(result, flowMethod));
        this.#pending.delete(id);
      },
      refused: (error) => {
        // "No such flow" and "no right" are one sentence; a busy portal is another matter.
        if (error.kind !== 'refused' && error.kind !== 'missing') throw error;
        this.#flows.delete(id);
        this.#pending.delete(id);
        this.#unseen.add(id);
      },
    };
  }

  #page(start: number): Step {
    return {
      request: tasksCall(start),
      take: ({ result, total }) => {
        const { ids, count } = readFlowIds(result);
        for (const id of ids) {
          if (!this.#flows.has(id) && !this.#unseen.has(id)) this.#pending.add(id);
        }
        this.#tasks += count;
        const isFirstTotal = this.#total === null;
        this.#total = total ?? this.#total;
        const rest = this.#pages.filter((other) => other !== start);
        const more =
          isFirstTotal && total !== null ? startsBetween(firstPages * pageSize, total) : [];
        this.#pages = [...rest, ...more];
      },
    };
  }
}

/** No portal shows one person more tasks; a list of the pages of a nonsense total would not fit into memory. */
const mostTasks = 100_000;

function startsBetween(from: number, to: number): readonly number[] {
  const starts: number[] = [];
  const end = Math.min(to, mostTasks);
  for (let start = from; start < end; start += pageSize) starts.push(start);
  return starts;
}

/** Beyond the highest known id the newest flows are looked for in this many batches. */
const probes = 4;

/** The newest flow that fits among those beyond every known id; null when none does. @throws PortalError */
export async function findNewest(
  portal: Pick<Portal, 'batch'>,
  known: readonly number[],
  isFitting: (flow: Flow) => boolean,
): Promise<Flow | null> {
  let from = Math.max(0, ...known) + 1;
  for (let probe = 0; probe < probes; probe += 1, from += BATCH_SIZE) {
    const ids = Array.from({ length: BATCH_SIZE }, (_, at) => from + at);
    const commands = ids.map((id) => [`f${id}`, { method: flowMethod, params: { flowId: id } }]);
    const answers = await portal.batch<string>(Object.fromEntries(commands));
    const flows = Object.values(answers).flatMap((answer) =>
      answer instanceof PortalError ? [] : [readFlow(answer.result, flowMethod)],
    );
    const fitting = flows.findLast(isFitting);
    if (fitting !== undefined) return fitting;
  }
  return null;
}
