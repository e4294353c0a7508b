import { useId, type ReactNode } from 'react';
import { useFormWords } from './form-words';

interface FormSectionProps {
  readonly id: string;
  readonly children: ReactNode;
}

/** A headed part of a form; the section menu leads to `#section-<id>`. */
export function FormSection({ id, children }: FormSectionProps) {
  const headingId = useId();
  const words = useFormWords();
  return (
    <section
      aria-labelledby={headingId}
      className="flex scroll-mt-2 flex-col gap-4 rounded-card border border-divider bg-card p-4"
      data-section={id}
    >
      <h2 className="text-base font-semibold" id={headingId} tabIndex={-1}>
        {words.section(id)}
      </h2>
      {children}
    </section>
  );
}
