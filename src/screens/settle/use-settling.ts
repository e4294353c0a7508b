import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import type { Kind } from '@/entities/kind';
import type { Memory } from '@/memory/memory';
import { useMemory } from '@/memory/use-memory';
import { goTo } from '@/screens/leave/guarded-location';
import { useTexts } from '@/texts/use-texts';
import { useToasts } from '@/ui/toast';
import { longestWrite, settleEarlier, type Settled } from './settle-earlier';

/** Once per opening of the app: settles what earlier saves left open, and tells the person about their own. */
export function useSettling(kindOf: (slug: string) => Kind | undefined): void {
  const portal = usePortal();
  const memory = useMemory();
  const queries = useQueryClient();
  const text = useTexts();
  const toasts = useToasts();
  const [look, setLook] = useState(1);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const tell = useEffectEvent(({ revision, is }: Settled) => {
    const { kind, id } = revision.object;
    toasts.show({
      tone: is === 'done' ? 'success' : 'info',
      message: text(`settled.${is}`, { title: revision.title }),
      ...(id === null
        ? {}
        : {
            action: {
              label: text('settled.open'),
              onAction: () => goTo(`/${kind}/${encodeURIComponent(id)}`),
            },
          }),
    });
  });

  const settleNow = useEffectEvent(async (opened: Memory) => {
    try {
      const settled = await settleEarlier(portal, opened, kindOf, Date.now());
      for (const each of settled) if (each.revision.by.id === opened.me.id) tell(each);
      if (settled.some(({ is }) => is === 'pending')) {
        timer.current = setTimeout(() => setLook((before) => before + 1), longestWrite);
      }
      if (settled.length === 0) return;
      await queries.invalidateQueries({ queryKey: ['history'] });
      // What is remembered may stand in lists.
      await queries.invalidateQueries({ queryKey: ['list'] });
    } catch {
      // What could not be settled now stays open; the next opening tries again.
    }
  });

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (look > 0 && memory?.off === null && memory.canWrite) void settleNow(memory);
  }, [memory, look]);
}
