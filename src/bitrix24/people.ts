import { isFields } from './envelope';
import type { People, PickedUser, Picking } from './portal';
import { toPortalError } from './portal-error';

/** The SDK's `frame.dialog`; its promised types are not relied on. */
interface Dialog {
  selectUser(): Promise<unknown>;
  selectUsers(): Promise<unknown>;
}

/**
 * The portal's own picker of people. Cancelling it is silence, and a second picker takes over the first one's answer
 * (sdk-and-frame B, selectUser), so a new dialog settles the one before with null.
 */
export function createPeople(dialog: Dialog): People {
  let abandonCurrent = (): void => undefined;

  return {
    pickUsers({ multiple }): Picking<readonly PickedUser[]> {
      abandonCurrent();
      const answer = multiple ? dialog.selectUsers() : dialog.selectUser();
      const abandoned = new Promise<null>((resolve) => {
        abandonCurrent = () => resolve(null);
      });
      const picked = Promise.race([abandoned, answer.then(readUsers)]).catch((error: unknown) => {
        throw toPortalError(error, { method: 'selectUser', isWrite: false });
      });
      return { picked, abandon: abandonCurrent };
    },
  };
}

/** One user, a list, or a map of users; whoever has no usable id is left out. */
function readUsers(answer: unknown): readonly PickedUser[] {
  if (Array.isArray(answer)) return answer.flatMap(readUser);
  if (!isFields(answer)) return [];
  return 'id' in answer ? readUser(answer) : Object.values(answer).flatMap(readUser);
}

function readUser(user: unknown): readonly PickedUser[] {
  if (!isFields(user)) return [];
  const id = Number(user['id']);
  if (!Number.isSafeInteger(id) || id <= 0) return [];
  return [
    {
      id,
      name: readText(user['name']),
      position: readText(user['position']),
      photo: readText(user['photo']),
    },
  ];
}

function readText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
