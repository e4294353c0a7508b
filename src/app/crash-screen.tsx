import { Component, type ReactNode } from 'react';
import { useTexts } from '@/texts/use-texts';
import { Button } from '@/ui/button';

interface CrashScreenProps {
  readonly children: ReactNode;
}

interface CrashScreenState {
  readonly message: string | null;
}

/** The last net: a fault of the app itself. React offers it only as a class. */
export class CrashScreen extends Component<CrashScreenProps, CrashScreenState> {
  override state: CrashScreenState = { message: null };

  static getDerivedStateFromError(error: unknown): CrashScreenState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.message === null) return this.props.children;
    return <Crashed message={this.state.message} />;
  }
}

/** Made of nothing but text and a button: what failed may be anything else. */
function Crashed({ message }: { readonly message: string }) {
  const text = useTexts();
  return (
    <div
      className="mx-auto flex max-w-xl flex-col items-center gap-3 px-4 py-10 text-center"
      role="alert"
    >
      <h1 className="text-title font-semibold">{text('crash.title')}</h1>
      <p>{text('crash.body')}</p>
      <Button variant="primary" onClick={() => location.reload()}>
        {text('crash.reload')}
      </Button>
      <pre className="max-w-full overflow-x-auto text-xs text-soft">{message}</pre>
    </div>
  );
}
