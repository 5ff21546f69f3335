import { everyPageIsSound } from './pages.ts'

everyPageIsSound(1, 3)
