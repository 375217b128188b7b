/** Colours and measures are those of app/tokens.css, which a page of others does not have. */
export const style = `
:host{all:initial!important;--ground:#fdfdfc;--ink:#15241f;--thread:#9b2e86;--on:#fdf7fb;--line:#6f8079;--new:#c8102e}
@media(prefers-color-scheme:dark){:host{--ground:#0c1512;--ink:#e8f0ea;--thread:#e78bd2;--on:#2a1024;--line:#8fa39a;--new:#ff8a80}}
*{box-sizing:border-box;font:15px/1.4 system-ui,sans-serif}
.launcher,.panel{position:fixed;z-index:2147483000;inset-inline-end:max(20px,env(safe-area-inset-right))}
.left .launcher,.left .panel{inset-inline:max(20px,env(safe-area-inset-left)) auto}
.launcher{bottom:max(20px,env(safe-area-inset-bottom));width:56px;height:56px;padding:13px;border:2px solid transparent;border-radius:50%;
background:var(--thread);color:var(--on);cursor:pointer;box-shadow:0 6px 18px -6px #0006}
svg{display:block;width:100%;height:100%;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.count{position:absolute;inset:-4px -4px auto auto;min-width:22px;height:22px;padding:0 6px;border-radius:11px;background:var(--ink);color:var(--ground);
font-size:13px;line-height:22px;text-align:center}
.panel{bottom:calc(max(20px,env(safe-area-inset-bottom)) + 68px);width:400px;max-width:calc(100vw - 40px);height:640px;max-height:calc(100dvh - 108px);
overflow:hidden;border:1px solid var(--line);border-radius:20px;background:var(--ground);color:var(--ink);box-shadow:0 24px 56px -18px #0008}
iframe{position:absolute;inset:0;width:100%;height:100%;border:0;color-scheme:normal;visibility:hidden}
.ready iframe{visibility:visible}
.ready .wait{display:none}
.wait{display:grid;gap:12px;place-content:center;justify-items:center;height:100%;padding:24px;text-align:center}
p{margin:0}
a{color:var(--thread)}
.wait button{min-height:44px;padding:0 18px;border:1px solid var(--line);border-radius:7px;background:none;color:inherit;cursor:pointer}
:focus-visible{outline:2px solid var(--thread);outline-offset:2px;box-shadow:0 0 0 2px var(--ground)}
[hidden]{display:none!important}
@media(max-width:519.9px){.panel{inset:0!important;width:100%;max-width:none;height:100dvh;max-height:none;border:0;border-radius:0}.open .launcher{visibility:hidden}}
@media(prefers-reduced-motion:no-preference){.open .panel{animation:rise .22s cubic-bezier(.2,.7,.2,1)}@keyframes rise{from{opacity:0;transform:translateY(12px)}}}
@media(forced-colors:active){.launcher,.count{border:2px solid ButtonText}}
@media print{:host{display:none!important}}
`
