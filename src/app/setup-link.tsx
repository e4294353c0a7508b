import { Settings } from 'lucide-react';
import { useLocation, Router } from 'wouter';
import { useGuardedLocation } from '@/screens/leave/guarded-location';
import { useTexts } from '@/texts/use-texts';

function Place() {
  const text = useTexts();
  const [path] = useLocation();
  const isHere = path === '/setup';
  return (
    <a
      aria-current={isHere ? 'page' : undefined}
      aria-label={text('shell.setup')}
      className={`flex size-9 items-center justify-center rounded-control ${isHere ? 'text-accent' : 'hover:bg-hover'}`}
      href="#/setup"
      title={text('shell.setup')}
    >
      <Settings aria-hidden size={18} strokeWidth={1.5} />
    </a>
  );
}

/** The way back to the setup; rarely needed, so it is no kind among the kinds. */
export function SetupLink() {
  return (
    <Router hook={useGuardedLocation}>
      <Place />
    </Router>
  );
}
