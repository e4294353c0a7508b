import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import { isPortalError, type PortalError } from '@/bitrix24/portal-error';
import type { Toggle } from '@/entities/editing';
import type { Kind, Values } from '@/entities/kind';
import { listKey } from '@/screens/list/use-listing';
import { placeRefusal } from '@/screens/refusals/place';
import { useRefusalSentence } from '@/screens/refusals/use-refusal-sentence';
import { isMaybeDone, type AnyEditing } from '@/screens/save/save';
import { useKindTexts, useTexts } from '@/texts/use-texts';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { useToasts } from '@/ui/toast';

interface EditorTogglesProps {
  readonly kind: Kind;
  readonly editing: AnyEditing;
  readonly id: string;
  readonly values: Values;
}

interface ToggleButtonProps extends EditorTogglesProps {
  readonly toggle: Toggle<Values>;
}

/** One state that the portal only flips: read, flipped if needed, read again; a second click waits for the first. */
function ToggleButton({ kind, editing, id, values, toggle }: ToggleButtonProps) {
  const text = useTexts();
  const kindText = useKindTexts(kind.slug);
  const sentenceOf = useRefusalSentence(kind);
  const portal = usePortal();
  const queries = useQueryClient();
  const toasts = useToasts();
  const [isBusy, setBusy] = useState(false);
  const [known, setKnown] = useState<boolean | null>(null);
  const isOn = known ?? toggle.isOn(values);

  function explain(error: PortalError) {
    const placed = placeRefusal(error, 'update', editing.refusals, values);
    const message = isMaybeDone(error) ? text('toggle.lost') : sentenceOf(placed);
    toasts.show({ tone: 'danger', message });
  }

  async function set(wanted: boolean) {
    if (isBusy) return;
    setBusy(true);
    try {
      const now = await toggle.set(portal, id, wanted);
      setKnown(now);
      const isDone = now === null || now === wanted;
      toasts.show(
        isDone
          ? {
              tone: 'success',
              message: kindText({ key: `toggles.${toggle.id}.${wanted ? 'on' : 'off'}` }),
            }
          : { tone: 'danger', message: text('toggle.kept') },
      );
      await queries.invalidateQueries({ queryKey: listKey(kind.slug) });
    } catch (error) {
      if (!isPortalError(error)) throw error;
      explain(error);
    } finally {
      setBusy(false);
    }
  }

  const key = `toggles.${toggle.id}`;
  if (isOn === null) {
    return (
      <>
        <span className="self-center text-soft">{kindText({ key: `${key}.unknown` })}</span>
        <Button isBusy={isBusy} onClick={() => void set(true)}>
          {kindText({ key: `${key}.turnOn` })}
        </Button>
        <Button isBusy={isBusy} onClick={() => void set(false)}>
          {kindText({ key: `${key}.turnOff` })}
        </Button>
      </>
    );
  }
  return (
    <>
      <span className="self-center">
        <Badge tone={isOn ? 'success' : 'neutral'}>
          {kindText({ key: `${key}.${isOn ? 'on' : 'off'}` })}
        </Badge>
      </span>
      <Button isBusy={isBusy} onClick={() => void set(!isOn)}>
        {kindText({ key: `${key}.${isOn ? 'turnOff' : 'turnOn'}` })}
      </Button>
    </>
  );
}

export function EditorToggles(props: EditorTogglesProps) {
  return (props.editing.toggles ?? []).map((toggle) => (
    <ToggleButton key={toggle.id} {...props} toggle={toggle} />
  ));
}
