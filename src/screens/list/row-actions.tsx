import { Code, Copy, History, Pencil, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Request } from '@/bitrix24/portal';
import type { Kind } from '@/entities/kind';
import { goTo } from '@/screens/leave/guarded-location';
import { useTexts } from '@/texts/use-texts';
import { Menu } from '@/ui/menu';

const RemoveDialog = lazy(async () => ({
  default: (await import('@/screens/remove/remove-dialog')).RemoveDialog,
}));
const CodeDialog = lazy(async () => ({
  default: (await import('@/screens/request/code-dialog')).CodeDialog,
}));

interface RowActionsProps {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  readonly code: Request;
  readonly tabIndex: 0 | -1;
}

/** The menu at the end of a row. */
export function RowActions({ kind, id, title, code, tabIndex }: RowActionsProps) {
  const text = useTexts();
  const [open, setOpen] = useState<'remove' | 'code' | null>(null);
  const path = `/${kind.slug}/${encodeURIComponent(id)}`;
  return (
    <>
      <Menu
        label={text('list.actionsFor', { title })}
        size="small"
        tabIndex={tabIndex}
        items={[
          { id: 'edit', label: text('list.edit'), icon: Pencil, onSelect: () => goTo(path) },
          {
            id: 'duplicate',
            label: text('list.duplicate'),
            icon: Copy,
            onSelect: () => goTo(`/${kind.slug}/new/${encodeURIComponent(id)}`),
          },
          {
            id: 'history',
            label: text('list.history'),
            icon: History,
            onSelect: () => goTo(`${path}/history`),
          },
          { id: 'code', label: text('list.code'), icon: Code, onSelect: () => setOpen('code') },
          {
            id: 'remove',
            label: text('list.remove'),
            icon: Trash2,
            isGroupStart: true,
            onSelect: () => setOpen('remove'),
          },
        ]}
      />
      {open !== null && (
        <Suspense>
          {open === 'remove' ? (
            <RemoveDialog
              id={id}
              kind={kind}
              onClose={() => setOpen(null)}
              onRemoved={() => setOpen(null)}
            />
          ) : (
            <CodeDialog request={code} title={title} onClose={() => setOpen(null)} />
          )}
        </Suspense>
      )}
    </>
  );
}
