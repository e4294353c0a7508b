import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { CopyButton } from './copy-button';
import { useWords } from './words';

export interface FailureStateProps {
  title: ReactNode;
  /** What it means and what to do, without blame. */
  children?: ReactNode;
  actions?: ReactNode;
  /** The portal's own code and sentence, the method, the request id: one click away, copyable. */
  details?: string;
}

/** What stands where something could not be loaded or done. */
export function FailureState(props: FailureStateProps) {
  return (
    <div
      className="mx-auto flex max-w-xl flex-col items-center gap-3 px-4 py-10 text-center"
      role="alert"
    >
      <CircleAlert aria-hidden className="text-danger" size={40} strokeWidth={1.5} />
      <h2 className="text-base font-semibold">{props.title}</h2>
      {props.children != null && <div className="text-soft">{props.children}</div>}
      {props.actions != null && (
        <div className="mt-1 flex flex-wrap justify-center gap-2">{props.actions}</div>
      )}
      {props.details !== undefined && <TechnicalDetails text={props.details} />}
    </div>
  );
}

/** A folded block with what a developer or the support needs to know. */
export function TechnicalDetails(props: { text: string }) {
  const words = useWords();
  return (
    <details className="w-full text-start">
      <summary className="min-h-6 w-fit rounded-control px-1 py-0.5 text-soft hover:text-ink">
        {words.technicalDetails}
      </summary>
      <pre className="mt-2 max-h-60 overflow-auto rounded-control border border-divider bg-page p-3 font-mono text-xs break-words whitespace-pre-wrap">
        {props.text}
      </pre>
      <div className="mt-1">
        <CopyButton text={props.text} />
      </div>
    </details>
  );
}
