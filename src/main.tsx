import '@/ui/app.css';
import { startApp } from '@/app/start';

startApp();
