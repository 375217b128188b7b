import { Landing } from '@/components/landing/landing'

export default function Home() {
  return <Landing />
}
