import './app/trusted-types.ts';
import './styles/tokens.css';
import { createRoot } from 'react-dom/client';

const place = document.getElementById('page');
if (place === null) throw new Error('index.html has no #page');
createRoot(place).render(<p>拉网</p>);
