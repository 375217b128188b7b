'use client'

import { ThumbsDown, ThumbsUp } from 'lucide-react'
import { useState } from 'react'
import { BasketBar } from '@/components/thread/basket-bar'
import { dyeClass } from '@/components/thread/dye'
import { Message } from '@/components/thread/message'
import { ProductCard, ProductRow } from '@/components/thread/product-card'
import { QuickReplies } from '@/components/thread/quick-replies'
import { Talk, TalkSplice, TalkThinking } from '@/components/thread/talk'
import { IconButton } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { ProductArt, type ProductArtKind, productArts } from './product-art'
import { Sample, Section } from './section'

const products: { kind: ProductArtKind; name: string; note: string; price: string }[] = [
  { kind: 'jacket', name: 'Monsoon shell', note: 'With pit zips', price: '₹6,490' },
  { kind: 'daypack', name: 'Dry daypack', note: 'Roll top, 22 l', price: '₹3,250' },
  { kind: 'umbrella', name: 'Storm umbrella', note: 'Holds at 80 km/h', price: '₹1,190' },
]
const words = { add: 'Add', inBasket: 'In basket', fewer: 'One fewer', more: 'One more' }

function Products({ layout }: { layout: 'wide' | 'tall' }) {
  const [basket, setBasket] = useState<Record<string, number>>({ jacket: 1 })
  const put = (kind: string, quantity: number) => setBasket((before) => ({ ...before, [kind]: quantity }))
  return (
    <ProductRow layout={layout}>
      {products.slice(0, layout === 'wide' ? 2 : 3).map(({ kind, ...product }) => (
        <ProductCard
          key={kind}
          {...product}
          layout={layout}
          tint={productArts[kind].tint}
          image={<ProductArt kind={kind} />}
          quantity={basket[kind]}
          onAdd={() => put(kind, 1)}
          onQuantity={(quantity) => put(kind, quantity)}
          words={words}
        />
      ))}
    </ProductRow>
  )
}

/** Conversations on the thread, on the website and at the kiosk. */
export function TalkSamples() {
  const [said, setSaid] = useState('')
  return (
    <Section title="Conversations">
      <Sample name="Website" className="max-w-[660px]">
        <div data-surface="web">
          <Talk label="Conversation">
            <TalkSplice from="web" to="kiosk" title="At the kiosk">
              {' '}
              in Indiranagar, today 18:31
            </TalkSplice>
            <Message from="assistant" dye="kiosk" author="Assistant">
              Welcome back. The shell you saved is here in medium.
            </Message>
            <Message from="person" dye="kiosk" author="You">
              I cycle to work in the rain. What goes with it?
            </Message>
            <Message from="assistant" dye="kiosk" author="Assistant" attached={<Products layout="wide" />}>
              For a daily ride in the monsoon I would look at these.
            </Message>
            <TalkSplice from="kiosk" to="web" title="Carried on here">
              {' '}
              from the kiosk in Indiranagar, 18:52
            </TalkSplice>
            <Message from="person" dye="web" author="You">
              Does the daypack fit a bike rack?
            </Message>
            <Message
              from="assistant"
              dye="web"
              author="Assistant"
              actions={
                <>
                  <IconButton size="small" label="A good answer">
                    <ThumbsUp />
                  </IconButton>
                  <IconButton size="small" label="Not a good answer">
                    <ThumbsDown />
                  </IconButton>
                </>
              }
            >
              Yes. Two loops on the back panel clip onto a standard rack, and the roll top keeps a laptop dry in heavy
              rain.
            </Message>
            <Message from="staff" dye="web" author="Meera, Indiranagar shop">
              I have put a large aside until 20:00 tomorrow. Just give your number at the kiosk.
            </Message>
            <Message from="person" dye="web" author="You" state="sending" note="Sending">
              Can I try it in blue?
            </Message>
            <Message
              from="person"
              dye="web"
              author="You"
              state="failed"
              note="Not sent"
              onRetry={() => setSaid('Tried again')}
              retryLabel="Send again"
            >
              And the umbrella?
            </Message>
            <Message from="person" dye="web" author="You" state="waiting" note="Waiting to send">
              Until when are you open?
            </Message>
            <TalkThinking dye="web">Looking through 3 racks</TalkThinking>
          </Talk>
          <div className="mt-3 ml-9">
            <QuickReplies
              label="Suggestions"
              replies={['Add the daypack', 'When do you close?', 'Change the size']}
              onReply={setSaid}
            />
            <p className="mt-2 text-[13px] text-ink-3" aria-live="polite">
              {said}
            </p>
          </div>
        </div>
      </Sample>
      <Sample name="Kiosk, at half its size" className="overflow-x-auto">
        <div data-surface="kiosk" className="w-[1080px] border border-line ground-paper [zoom:.5]">
          <div className="px-[60px] py-[40px]">
            <Talk label="Kiosk conversation" size="kiosk">
              <TalkSplice from="web" to="kiosk" title="Picked up from the website">
                , yesterday 21:40
              </TalkSplice>
              <Message from="person" dye="kiosk" author="You">
                I cycle to work in the rain. What goes with it?
              </Message>
              <Message from="assistant" dye="kiosk" author="Assistant" attached={<Products layout="tall" />}>
                For a daily ride in the monsoon I would look at these three.
              </Message>
              <Message from="person" dye="kiosk" author="You" state="waiting" note="Waiting to send">
                Does the daypack fit a bike rack?
              </Message>
              <Message from="assistant" dye="kiosk" author="Assistant" state="streaming">
                Yes. Two loops on the back panel clip onto a standard rack, and the roll top
              </Message>
            </Talk>
            <QuickReplies
              label="Suggestions"
              size="kiosk"
              replies={['Show it on a bike', 'Is it in blue?', 'Ask a person']}
              onReply={setSaid}
              className="mt-[26px] ml-[68px]"
            />
          </div>
          <BasketBar
            summary="1 item in your basket"
            total="₹6,490"
            openLabel="Basket"
            onOpen={() => setSaid('Basket')}
            thumbs={[
              <div key="jacket" className={cx('bg-dye-soft', dyeClass('telegram'))}>
                <ProductArt kind="jacket" />
              </div>,
            ]}
          />
        </div>
      </Sample>
    </Section>
  )
}
