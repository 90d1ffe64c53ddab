import '../../styles/screens.css';

export { RebuiltNotice } from './rebuilt-notice.tsx';
export { RecoveryScreen } from './recovery-screen.tsx';
export { UnreachableScreen } from './unreachable-screen.tsx';
