import type { Table } from './table.ts';

export const es: Table = {
  share: 'compartir|comparte|imprimir|copiar enlace|enviar|síguenos|guardar|síguenos en',
  newsletter:
    'suscríbete|suscribirse|suscripción|suscriptores|boletín|boletines|regístrate|correo electrónico|alertas|solo para suscriptores',
  account: 'iniciar sesión|inicia sesión|cerrar sesión|mi cuenta|contraseña|registrarse|crear cuenta',
  legal:
    'aviso legal|política de privacidad|privacidad|política de cookies|términos y condiciones|todos los derechos reservados|derechos reservados|condiciones de uso|consentimiento|accesibilidad',
  advert: 'publicidad|anuncio|anuncios|patrocinado|contenido patrocinado|continúa leyendo|sigue leyendo|ofertas',
  related:
    'lea también|lee también|leer más|lea más|ver más|te puede interesar|le puede interesar|también te puede|noticias relacionadas|artículos relacionados|relacionadas|relacionados|más sobre|más noticias|más información|también lea|ver también|mira también|artículo anterior|artículo siguiente|recomendados|recomendadas|puedes leer',
  popular:
    'lo más leído|lo más visto|más leídas|más leídos|más leído|últimas noticias|última hora|destacados|destacadas|tendencias|lo último|en portada',
  comments: 'comentario|comentarios|comentar|deja un comentario|deja una respuesta|responder|tu opinión|opina',
  media:
    'foto|fotos|imagen|imágenes|fotografía|fotogalería|galería|vídeo|vídeos|video|videos|ver video|escuchar|archivo|cortesía|efe|crédito',
  credit:
    'con información de|con información|redacción|fuente|nota del editor|corrección|traducido por|fe de errores|editado por',
  menu: 'inicio|portada|buscar|búsqueda|menú|secciones|quiénes somos|contacto|contáctanos|ayuda|empleo|tiempo|juegos|política|economía|sociedad|mundo|cultura|ciencia|salud|deportes|opinión|internacional|nacional|tecnología|cerrar|espectáculos|sucesos|estilo de vida|hemeroteca|mapa del sitio',
  topics: 'temas|etiquetas|archivado en|palabras clave|más temas',
  byline: 'por|periodista|redactor|redactora|corresponsal|enviado especial|autor|autora',
  stamp:
    'publicado|publicado el|actualizado|actualizada|actualizado el|hace|horas|minutos|minutos de lectura|ayer|modificado|creado',
  you: 'tu|tus|usted|ustedes|nuestro|nuestra|nuestros|nuestras|te',
  bio: 'es periodista|es corresponsal|sobre el autor|sobre la autora|acerca del autor',
};
