import type { Kind, Values } from '@/entities/kind';
import { useFormWords } from '@/forms/form-words';
import type { AnyEditing } from '@/screens/save/save';
import { DiffValue } from '@/ui/diff-value';
import { useShown } from './use-shown';

interface FieldChangeProps {
  readonly kind: Kind;
  readonly editing: AnyEditing;
  readonly context: unknown;
  readonly field: string;
  /** Null for a record that does not exist yet. */
  readonly before: Values | null;
  /** Null for a record that does not exist any more. */
  readonly after: Values | null;
}

/** One field, old and new: a single value side by side, a collection as what came and what went. */
export function FieldChange(props: FieldChangeProps) {
  const { kind, editing, context, field, before, after } = props;
  const words = useFormWords();
  const shown = useShown(kind, editing, context);
  const old = before === null ? null : shown(field, before);
  const now = after === null ? null : shown(field, after);
  const hasLines = (old?.length ?? 0) > 1 || (now?.length ?? 0) > 1;
  const isCollection = hasLines || [before, after].some((values) => Array.isArray(values?.[field]));
  return (
    <div className="flex min-w-0 flex-col gap-1 border-b border-divider py-2 sm:flex-row sm:gap-4">
      <dt className="shrink-0 text-soft sm:w-40">{words.field(field).label}</dt>
      <dd className="flex min-w-0 flex-col gap-1">
        {isCollection ? (
          <>
            {(now ?? [])
              .filter((line) => old?.includes(line) !== true)
              .map((line) => (
                <DiffValue after={line} before={null} key={`+${line}`} />
              ))}
            {(old ?? [])
              .filter((line) => now?.includes(line) !== true)
              .map((line) => (
                <DiffValue after={null} before={line} key={`-${line}`} />
              ))}
          </>
        ) : (
          <DiffValue
            after={now === null ? null : (now[0] ?? '')}
            before={old === null ? null : (old[0] ?? '')}
          />
        )}
      </dd>
    </div>
  );
}
