import { expect } from '../fixtures.ts';
import type { PortalControl } from '../pages/portal-control.ts';
import type { Studio } from '../pages/studio.ts';
import { office } from './office.ts';

interface Screen {
  readonly name: string;
  readonly open: (studio: Studio, portal: PortalControl) => Promise<void>;
}

const get = 'crm.automatedsolution.get';
const update = 'crm.automatedsolution.update';

/** Every screen and dialog of the app, each with the shortest way to it. */
export const screens: readonly Screen[] = [
  {
    name: 'overview',
    open: async (studio) => {
      await studio.host.open();
      await expect(studio.shell.card('Digital workplaces')).toContainText('3');
    },
  },
  {
    name: 'list',
    open: async (studio) => {
      await studio.openList();
      await expect(studio.list.link('HR')).toBeVisible();
    },
  },
  {
    name: 'list without a match',
    open: async (studio) => {
      await studio.openList();
      await studio.list.search.fill('nothing like this');
      await expect(studio.list.count).toHaveText('0 of 3');
    },
  },
  {
    name: 'empty list',
    open: async (studio, portal) => {
      await portal.world({ name: 'empty' });
      await studio.openList();
      await expect(studio.shell.sentence('No digital workplaces yet')).toBeVisible();
    },
  },
  { name: 'editor', open: (studio) => studio.openEditor(238) },
  { name: 'new workplace', open: (studio) => studio.openNew() },
  {
    name: 'editor with errors',
    open: async (studio) => {
      await studio.openEditor(238);
      await studio.editor.title.fill('');
      await studio.editor.review.click();
      await expect(studio.editor.title).toBeFocused();
    },
  },
  {
    name: 'editor after a refusal',
    open: async (studio, portal) => {
      await studio.openEditor(238);
      await studio.editor.title.fill('People');
      await portal.fault({
        method: update,
        effect: { refuse: { status: 400, error: 'BX_EMPTY_REQUIRED', error_description: '' } },
      });
      await studio.reviewAndSave();
      await expect(studio.editor.refusal).toBeVisible();
    },
  },
  {
    name: 'editor after a lost answer',
    open: async (studio, portal) => {
      await studio.openEditor(238);
      await studio.editor.title.fill('People');
      await portal.fault({ method: update, effect: { drop: 'after' } });
      await studio.reviewAndSave();
      await expect(studio.editor.check).toBeVisible();
    },
  },
  {
    name: 'review',
    open: async (studio) => {
      await studio.openEditor(238);
      await studio.editor.title.fill('Fleet');
      await studio.editor.toggle('Trainings', 'Vehicles');
      await studio.editor.review.click();
      await studio.review.code.click();
    },
  },
  {
    name: 'toast with Undo',
    open: async (studio) => {
      await studio.openEditor(238);
      await studio.editor.title.fill('People');
      await studio.reviewAndSave();
      await expect(studio.shell.undo).toBeVisible();
    },
  },
  {
    name: 'conflict',
    open: async (studio, portal) => {
      await studio.openEditor(238);
      await studio.editor.toggle('Trainings');
      await portal.fault({
        method: get,
        effect: {
          someoneElse: { method: update, params: { id: 238, fields: { title: 'People' } } },
        },
      });
      await studio.reviewAndSave();
      await expect(studio.conflict.dialog).toBeVisible();
    },
  },
  {
    name: 'removal',
    open: async (studio) => {
      await studio.openList();
      await studio.list.choose('HR', 'remove');
      await expect(studio.removal.button('Unlink 2 SPAs, then delete the workplace')).toBeVisible();
    },
  },
  {
    name: 'question on leaving',
    open: async (studio) => {
      await studio.openEditor(238);
      await studio.editor.title.fill('People');
      await studio.shell.link('Overview').click();
      await expect(studio.shell.leaving).toBeVisible();
    },
  },
  {
    name: 'failure',
    open: async (studio, portal) => {
      await portal.world(office({ user: { id: 2, role: 'employee' } }));
      portal.expectRefusals();
      await studio.openList();
      await studio.shell.openDetails();
    },
  },
  {
    name: 'gate of the wrong scheme',
    open: async (studio) => {
      await studio.host.open({ mismatch: 'protocol' });
      await expect(studio.shell.failure).toBeVisible();
    },
  },
];

/** The portal every screen is opened in, unless the screen needs another. */
export const portalOfScreens = office;
