import { everyPageIsSound } from './pages.ts'

everyPageIsSound(0, 3)
