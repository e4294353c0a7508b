/** What a new version of the application does to the portal (portal-behaviour.md B29). */
import type { Row, World } from '../core/world.ts';

/**
 * Deletes every robot, activity and placement of the application, raises its version, opens its installer again where it
 * has one, and is a first run for every user (A7). Robots that stand in a designer stay there without a registration.
 * Answers the deleted robots and activities. Connectors, flows, workplaces, options and storages stay.
 */
export function updateApplication(world: World): Row[] {
  const { app, entities } = world;
  if (app === null) return [];
  const isOwn = (row: Row): boolean => row['APP_ID'] === app.client_id;
  const deleted = entities.activities.filter(isOwn);
  entities.activities = entities.activities.filter((row) => !isOwn(row));
  entities.placements = entities.placements.filter((row) => row['APP_ID'] !== app.id);
  app.version = (app.version ?? 1) + 1;
  app.installed = app.installUrl === false;
  world.firstRun = true;
  return deleted;
}
