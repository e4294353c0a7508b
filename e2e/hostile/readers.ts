/** Everything of the app that reads an answer of the portal, each as one thing to do. What it gives back is used as the screens use it. */
import { kinds } from '@/app/entities';
import { bindPlaces, readPlaces } from '@/app/setup/bind-places';
import { readChoice } from '@/app/setup/choice';
import { prepareMemory } from '@/memory/prepare';
import { appRequest, readApp, readSpas, spasRequest } from '@/app/setup/wire';
import { createAppOptions } from '@/bitrix24/app-options';
import type { Portal } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';
import { readGrants } from '@/bitrix24/rights';
import type { Editing, Refusal } from '@/entities/editing';
import type { Kind, Listing, Operation, Values } from '@/entities/kind';
import { exerciseRows, exerciseValues, insist, isText, told } from './exercise.ts';
import type { Intent, Memory } from '@/memory/memory';
import { openMemory } from '@/memory/open-memory';
import { recall } from '@/screens/memory/recall';
import { remove } from '@/screens/remove/remove';
import { save } from '@/screens/save/save';
import { settleEarlier } from '@/screens/settle/settle-earlier';

export interface Reader {
  readonly name: string;
  /** Null for what belongs to no kind. */
  readonly kind: Kind | null;
  readonly operation: Operation;
  readonly refusals: readonly Refusal[];
  /** Reads and uses. A failure that is told as a value counts as one that was thrown. @throws PortalError */
  run(portal: Portal): Promise<void>;
}

/** Now for everything that compares with the clock; the recorded memory is older. */
const now = Date.parse('2026-11-21T12:00:00.000Z');
const page = { id: 'page1', living: async () => new Set<string>() };
const slugs = kinds.map(({ slug }) => slug);

const titles = ['title', 'name'];

function renamed(values: Values): Values {
  const field = titles.find((name) => name in values) ?? 'title';
  return { ...values, [field]: 'Renamed' };
}

/** A copy that the portal takes: robots and activities have codes of their own, and settings pages are used once. */
function another(editing: Editing<Values, unknown>, values: Values): Values {
  const copy = editing.copyOf(values, 'copy');
  if (!('code' in copy)) return copy;
  return { ...copy, code: 'made_anew', usesPlacement: false, placementHandler: '' };
}

/** What is known of a kind before anything is spoilt. */
export interface Known {
  readonly kind: Kind;
  readonly listing: Listing<unknown>;
  readonly editing: Editing<Values, unknown>;
  readonly id: string;
  readonly values: Values;
  readonly context: unknown;
}

const watch = { isStopped: () => false, show: () => undefined };

async function know(kind: Kind, portal: Portal): Promise<Known> {
  const [listing, editing] = await Promise.all([kind.loadListing(), kind.loadEditing()]);
  const rows = await listing.list(portal, watch, recall);
  const row = rows.find((each) => (listing.standing?.(each) ?? 'known') === 'known');
  const id = listing.id(row);
  const { values, context } = await editing.open(portal, id, recall);
  return { kind, listing, editing, id, values, context };
}

async function findCreated(
  editing: Editing<Values, unknown>,
  portal: Portal,
  values: Values,
  context: unknown,
): Promise<void> {
  try {
    const made = await editing.findCreated(portal, values, context);
    insist(made === null || isText(made), 'the id found');
  } catch (error) {
    // The name is there and its flow is not a new one: told about a good portal too.
    if (!(error instanceof PortalError) || error.code !== 'flow-without-id') throw error;
  }
}

function readersOf({ kind, listing, editing, id, values, context }: Known): readonly Reader[] {
  const { refusals } = editing;
  const of = (name: string, operation: Operation, run: Reader['run']): Reader => ({
    name: `${kind.slug}: ${name}`,
    kind,
    operation,
    refusals: operation === 'list' ? listing.refusals : refusals,
    run,
  });
  const desk = (portal: Portal) => ({ portal, slug: kind.slug, editing, journal: null });
  const found = [
    of('list', 'list', async (portal) => {
      exerciseRows(listing, await listing.list(portal, watch, recall));
    }),
    of('open', 'read', async (portal) => {
      const opened = await editing.open(portal, id, recall);
      exerciseValues(editing, opened.values, opened.context, opened.isLost === true ? null : id);
    }),
    of('open a new one', 'read', async (portal) => {
      const opened = await editing.open(portal, null, recall);
      exerciseValues(editing, opened.values, opened.context, null);
    }),
    of('read', 'read', async (portal) => {
      exerciseValues(editing, await editing.read(portal, id, recall), context, id);
    }),
    ...[context, null].map((known) =>
      of(
        `find what was created, ${known === null ? 'after a reload' : 'at once'}`,
        'read',
        (portal) => findCreated(editing, portal, values, known),
      ),
    ),
    of('save a change', 'update', async (portal) => {
      const attempt = { id, start: values, values: renamed(values), context, reason: '' };
      const outcome = await save(desk(portal), attempt);
      if (outcome.is === 'saved') exerciseValues(editing, outcome.values, context, outcome.id);
      else if (outcome.is === 'conflict') exerciseValues(editing, outcome.theirs, context, id);
      else told(outcome.error);
    }),
    of('create', 'create', async (portal) => {
      const made = another(editing, values);
      const attempt = { id: null, start: null, values: made, context, reason: '' };
      const outcome = await save(desk(portal), attempt);
      if (outcome.is === 'saved') exerciseValues(editing, outcome.values, context, outcome.id);
      else if (outcome.is !== 'conflict') told(outcome.error);
    }),
    of('remove', 'remove', async (portal) => {
      const unblock = editing.removal(values, context).blocked?.clear?.values ?? null;
      const outcome = await remove(desk(portal), { id, start: values, unblock, reason: '' });
      if ('error' in outcome) told(outcome.error);
    }),
  ];
  if (listing.find) {
    found.push(
      of('find by id', 'list', async (portal) => {
        const one = (await listing.find?.(portal, id)) ?? null;
        insist(one === null || isText(one), 'the id found');
      }),
    );
  }
  for (const toggle of editing.toggles ?? []) {
    found.push(
      of(`switch ${toggle.id}`, 'update', async (portal) => {
        const isOn = await toggle.set(portal, id, true);
        insist(isOn === null || typeof isOn === 'boolean', 'the state');
      }),
    );
  }
  if (kind.loadConcerns) {
    found.push(
      of('concerns', 'list', async (portal) => {
        const concerns = await kind.loadConcerns?.();
        const rows = await listing.list(portal, watch, recall);
        for (const concern of (await concerns?.find(portal, rows)) ?? []) {
          insist(isText(concern.id) && isText(concern.title), 'a concern');
          insist(isText(concern.text.key) && isText(concern.why.key), 'a concern in words');
        }
      }),
    );
  }
  return found;
}

function exerciseRevisions(revisions: Awaited<ReturnType<Memory['history']>>): void {
  for (const revision of revisions) {
    insist(isText(revision.title) && isText(revision.by.name), 'a revision');
    insist(!Number.isNaN(Date.parse(revision.at)), 'the time of a revision');
    insist(isText(JSON.stringify([revision.before, revision.after])), 'what it holds');
  }
}

const intent: Intent = {
  object: { kind: 'digital-workplaces', id: '1' },
  operation: 'update',
  title: 'Service',
  before: { title: 'Service', typeIds: [] },
  after: { title: 'Support', typeIds: [] },
  call: { method: 'crm.automatedsolution.update', params: { id: 1 } },
  reason: '',
};

function shared(): readonly Reader[] {
  const of = (name: string, run: Reader['run']): Reader => ({
    name,
    kind: null,
    operation: 'list',
    refusals: [],
    run,
  });
  const withMemory = (name: string, use: (memory: Memory, portal: Portal) => Promise<void>) =>
    of(`memory: ${name}`, async (portal) => use(await openMemory(portal, () => now, page), portal));
  return [
    withMemory('history', async (memory) => exerciseRevisions(await memory.history())),
    withMemory('history of one', async (memory) =>
      exerciseRevisions(await memory.history(intent.object)),
    ),
    withMemory('recent', async (memory) => {
      const { revisions, latest, unsettled } = await memory.recent(slugs);
      exerciseRevisions([...revisions, ...latest.values(), ...unsettled]);
    }),
    withMemory('unsettled', async (memory) => {
      exerciseRevisions((await memory.unsettled()).map(({ revision }) => revision));
    }),
    withMemory('begin', async (memory) => {
      const ticket = await memory.begin(intent);
      await ticket?.done({ id: '1', after: intent.after });
    }),
    withMemory('prune', (memory) => memory.prune(intent.object, 1)),
    withMemory('settle', async (memory, portal) => {
      await settleEarlier(portal, memory, (slug) => kinds.find((kind) => kind.slug === slug), now);
    }),
    of('setup: places', async (portal) => {
      const { known, bound } = await readPlaces(portal);
      insist(known.every(isText) && bound.every(({ handler }) => isText(handler)), 'places');
    }),
    of('setup: bind', async (portal) => {
      const wanted = ['LEFT_MENU', 'CRM_DEAL_DETAIL_TAB'];
      const bindings = { wanted, handler: 'https://app.example.com/', title: 'App' };
      for (const { error } of await bindPlaces(portal, { ...bindings, show: () => undefined })) {
        told(error);
      }
    }),
    of('setup: memory', async (portal) => void (await prepareMemory(portal))),
    of('setup: grants', async (portal) => {
      const { scopes, isAdmin } = await readGrants(portal);
      insist(typeof isAdmin === 'boolean' && [...(scopes ?? [])].every(isText), 'grants');
    }),
    of('setup: choice', async (portal) => {
      const stored = await createAppOptions(portal, true).read('places');
      insist((readChoice(stored) ?? []).every(isText), 'the choice');
    }),
    of('setup: app and SPAs', async (portal) => {
      const { app, spas } = await portal.batch({ app: appRequest, spas: spasRequest });
      if (!(app instanceof PortalError)) insist(isText(readApp(app.result).version), 'the version');
      if (!(spas instanceof PortalError)) {
        insist(
          readSpas(spas.result).every(({ title }) => isText(title)),
          'the SPAs',
        );
      }
    }),
  ];
}

/** One record of each kind. */
export async function knownOfKinds(portal: Portal): Promise<readonly Known[]> {
  const known: Known[] = [];
  for (const kind of kinds) known.push(await know(kind, portal));
  return known;
}

/** All readers, with what they need already known. */
export async function readersWith(portal: Portal): Promise<readonly Reader[]> {
  const known = await knownOfKinds(portal);
  return [...known.flatMap(readersOf), ...shared()];
}
