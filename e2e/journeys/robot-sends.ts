import { expect } from '../fixtures.ts';
import type { PortalControl } from '../pages/portal-control.ts';
import type { RobotKind, RobotPages } from '../pages/robots.ts';

export function methodOf(kind: RobotKind, verb: 'add' | 'update'): string {
  return `bizproc.${kind === 'robots' ? 'robot' : 'activity'}.${verb}`;
}

/** Reviews and sends; what stands in the review is what reaches the portal, letter for letter. By keyboard, which is faster. */
export async function sends(
  robots: RobotPages,
  portal: PortalControl,
  kind: RobotKind,
  verb: 'add' | 'update',
  body: unknown,
) {
  const { studio } = robots;
  const before = portal.writes().length;
  await (verb === 'add' ? studio.editor.reviewNew : studio.editor.review).press('Enter');
  // Keys in the order of the pages, too.
  expect(JSON.stringify(await robots.reviewedRequest())).toBe(JSON.stringify(body));
  await (verb === 'add' ? studio.review.create : studio.review.save).press('Enter');
  await expect(studio.review.dialog).toBeHidden();
  await expect(robots.foot('No changes')).toBeVisible();
  const method = methodOf(kind, verb);
  expect(portal.writes().slice(before)).toEqual([{ method, params: body }]);
  const sent = JSON.stringify(body).replace(/\}$/, ',"auth":"**put_access_token_here**"}');
  expect(studio.host.bodiesOf(method).at(-1)).toBe(sent);
}
