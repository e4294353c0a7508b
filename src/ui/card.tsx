import { useId, type ReactNode } from 'react';

export interface CardProps {
  title?: ReactNode;
  /** 2 unless the card stands under another heading. */
  headingLevel?: 2 | 3 | 4;
  /** At the end of the title line. */
  actions?: ReactNode;
  children?: ReactNode;
  className?: string;
}

/** A white area with a soft edge; with a title it is a named region. */
export function Card(props: CardProps) {
  const { title, headingLevel = 2, actions, children, className = '' } = props;
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  const hasTitle = title != null;
  return (
    <section
      aria-labelledby={hasTitle ? titleId : undefined}
      className={`rounded-card border border-divider bg-card p-4 ${className}`}
    >
      {(hasTitle || actions != null) && (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
          {hasTitle && (
            <Heading className="text-base font-semibold" id={titleId}>
              {title}
            </Heading>
          )}
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}
