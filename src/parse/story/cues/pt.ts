import type { Table } from './table.ts';

export const pt: Table = {
  share: 'compartilhar|compartilhe|partilhar|partilhe|imprimir|copiar link|enviar|siga-nos|salvar|guardar',
  newsletter:
    'assine|assinar|assinatura|assinante|assinantes|inscreva-se|cadastre-se|subscrever|receba|alertas|exclusivo para assinantes',
  account: 'entrar|sair|minha conta|senha|palavra-passe|iniciar sessão|criar conta|faça login|login',
  legal:
    'política de privacidade|privacidade|termos de uso|todos os direitos reservados|direitos reservados|política de cookies|termos e condições|consentimento|acessibilidade',
  advert:
    'publicidade|anúncio|anúncios|patrocinado|conteúdo patrocinado|continua após|continua depois|continue lendo|ofertas|anuncie',
  related:
    'leia também|leia mais|ler mais|veja também|veja mais|ver mais|saiba mais|mais sobre|mais notícias|notícias relacionadas|artigos relacionados|relacionadas|relacionados|você pode gostar|recomendados|recomendadas|confira|leia ainda|próximo artigo|artigo anterior|mostrar mais',
  popular:
    'mais lidas|mais lidos|mais vistas|mais vistos|últimas notícias|última hora|destaques|em alta|em destaque|últimas',
  comments: 'comentário|comentários|comentar|comente|deixe um comentário|deixe uma resposta|responder|sua opinião',
  media:
    'foto|fotos|imagem|imagens|fotografia|galeria|vídeo|vídeos|assista|ouça|ouvir|divulgação|reprodução|arquivo|legenda|crédito',
  credit:
    'com informações de|com agência|com agências|redação|fonte|com lusa|nota da redação|correção|editado por|edição de',
  menu: 'início|página inicial|buscar|busca|pesquisar|menu|seções|quem somos|contato|contacto|ajuda|empregos|tempo|jogos|política|economia|sociedade|mundo|cultura|ciência|saúde|esportes|desporto|opinião|brasil|tecnologia|fechar|entretenimento|cotidiano|mapa do site|fale conosco|anuncie conosco',
  topics: 'assuntos|temas|tópicos|tags|mais sobre|palavras-chave',
  byline: 'por|jornalista|repórter|redator|correspondente|enviado especial|autor|autora',
  stamp:
    'publicado|publicado em|atualizado|atualizado em|atualizada|há|horas|minutos|minutos de leitura|ontem|modificado|tempo de leitura',
  you: 'você|vocês|seu|sua|nosso|nossa|nossos|nossas',
  bio: 'é jornalista|é repórter|é correspondente|sobre o autor|sobre a autora',
};
