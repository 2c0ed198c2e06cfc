import type { Table } from './table.ts';

export const en: Table = {
  share:
    'share|shares|tweet|retweet|facebook|twitter|whatsapp|linkedin|pinterest|reddit|messenger|telegram|instagram|flipboard|tiktok|youtube|bluesky|threads|copy link|link copied|email|e-mail|print|share this|share on|follow us|follow|like us|save|bookmark',
  newsletter:
    'newsletter|newsletters|sign up|signup|subscribe|subscribing|subscriber|subscribers|subscription|subscriptions|inbox|email address|push notifications|alerts|notifications|free trial|download our app|get our app|our app|donate|membership|become a member|support us|daily briefing',
  account:
    'log in|login|log out|logout|sign in|signed in|sign out|register|registered|password|my account|create an account|your account|already have an account',
  legal:
    'copyright|all rights reserved|terms of use|terms of service|terms and conditions|terms & conditions|privacy|privacy policy|cookie|cookies|consent|accessibility|legal notice|disclaimer|may not be published|may not be reproduced|redistributed|without permission|rights reserved|permissions|licensed|captcha|recaptcha|gdpr|do not sell',
  advert:
    'advertisement|advertisements|advertising|advertise|advertiser|sponsored|sponsor|promoted|promotion|partner content|paid content|paid post|affiliate|commission|story continues|article continues|continues below|continue reading|scroll to continue|scroll down|deals|coupon|coupons|shop now|buy now',
  related:
    'related|related articles|related stories|related content|related topics|read more|read also|read next|also read|see also|see more|more on|more from|more about|more news|more stories|more articles|further reading|you may also like|you may like|you might also like|recommended|recommended for you|up next|next article|previous article|next story|previous story|next post|previous post|also on|in this story|in case you missed it|click here|learn more|find out more|view all|show more|load more|more to read|read the full|watch more|around the web|from around the web|outbrain|taboola',
  popular:
    "most read|most popular|most viewed|most watched|most shared|most commented|trending|trending now|top stories|top news|latest|latest news|latest stories|popular|breaking news|editors picks|editor’s picks|editor's picks|editors’ picks|must read|must reads|just in|headlines|in other news|what to read next|featured|highlights|live updates|breaking",
  comments:
    'comment|comments|leave a comment|post a comment|leave a reply|reply|replies|commenting|join the conversation|join the discussion|view comments|show comments|add a comment|moderated|have your say|what do you think|feedback|submit a correction|report an error|letters to the editor|to the editor',
  media:
    'credit|credits|crédit|source|photo|photos|photograph|photographer|picture|pictures|image|images|getty|getty images|shutterstock|istock|file photo|gallery|slideshow|video|videos|watch|watch live|listen|podcast|podcasts|play|caption|pool photo|screenshot|courtesy|handout|illustration|ap photo|full screen|fullscreen|volume|mute|pause|audio|enlarge|livestream',
  credit:
    "contributed to this report|contributed to this story|contributed reporting|contributed to this article|contributed from|reporting by|writing by|editing by|compiled by|edited by|with files from|additional reporting|produced by|this story was|this article was|originally published|originally appeared|first appeared|correction|clarification|editor’s note|editor's note|material from|report was first published|associated press writer|associated press writers|read the original|view the original|source link",
  menu: 'home|homepage|menu|search|navigation|skip to|skip to content|main content|sections|about us|about|contact|contact us|careers|jobs|sitemap|site map|help|faq|faqs|archive|archives|e-paper|epaper|rss|classifieds|obituaries|crossword|puzzles|games|horoscopes|horoscope|lottery|weather|sport|sports|politics|business|entertainment|lifestyle|opinion|world|science|technology|tech|culture|travel|health|education|money|style|food|fashion|music|cars|property|close|back to top|top of page|toggle|expand|settings|edition|my profile|customer service|press releases|media kit|mobile app|apps|facebook page|main menu|navigate|go to',
  topics:
    'tags|tag|topics|topic|filed under|categories|category|keywords|more on this topic|explore more|posted in|related tags|read more about|in this article|mentioned',
  byline:
    'by|staff writer|staff reporter|correspondent|reporter|editor|columnist|journalist|senior|contributor|freelance|special to|news staff|newsroom|author|authors|written by',
  stamp:
    'published|updated|posted|last updated|last modified|modified|first published|min read|minute read|minutes read|read time|reading time|ago|hours ago|minutes ago|days ago|just now|yesterday',
  you: 'you|your|yours|please|us|our',
  bio: 'is a reporter|is a writer|is a journalist|is a correspondent|is a columnist|is an editor|is the editor|is a senior|is a freelance|is a staff|is a contributing|staff writer|can be reached at|can be reached|reach him|reach her|reached at|contact the reporter|contact the author|follow him|follow her|follow them|follow her on|about the author|lives in|covers|his work|her work|views expressed|opinions expressed|are his own|are her own|are the author|his book|her book|is the author',
};
