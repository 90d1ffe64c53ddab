export { StartScreen } from './start-screen.tsx';
export { UnlockScreen } from './unlock-screen.tsx';
