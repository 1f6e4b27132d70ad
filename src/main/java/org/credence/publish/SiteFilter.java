package org.credence.publish;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before all of Fuseki: answers what is the site's, lets through what the configuration adds under other names,
 * and turns every failure into a whole answer without a stack trace.
 */
final class SiteFilter implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger(SiteFilter.class);
    private static final Set<String> FUSEKI = Set.of("/$/ping", "/$/metrics");

    private final Site site;
    private final Set<String> services;

    /** @param services the names of further services, each with a slash before it */
    SiteFilter(Site site, Set<String> services) {
        this.site = site;
        this.services = Set.copyOf(services);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        doFilter(new ForwardedRequest((HttpServletRequest) request, site.settings()), (HttpServletResponse) response, chain);
    }

    private void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        allowAllOrigins(request, response);
        Exchange exchange = new Exchange(request, response);
        if (exchange.method().equals("OPTIONS")) {
            response.setStatus(204);
        } else if (FUSEKI.contains(request.getServletPath()) || isOfFuseki(request.getServletPath())) {
            chain.doFilter(request, response);
        } else {
            answer(exchange, response);
        }
    }

    private boolean isOfFuseki(String path) {
        int slash = path.indexOf('/', 1);
        return services.contains(slash < 0 ? path : path.substring(0, slash));
    }

    private void answer(Exchange exchange, HttpServletResponse response) throws IOException {
        try {
            site.answer(exchange);
        } catch (RequestException e) {
            fail(exchange, response, e);
        } catch (EofException e) {
            LOG.debug("The client has gone: {}", e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            if (e.getCause() instanceof EofException) {
                return;
            }
            LOG.error("{} {}", exchange.method(), exchange.path(), e);
            fail(exchange, response, new RequestException(500, "The server failed. It has noted why; please try again."));
        }
    }

    private void fail(Exchange exchange, HttpServletResponse response, RequestException failure) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setHeader("ETag", null);
        response.setHeader("Last-Modified", null);
        response.setHeader("Content-Length", null);
        failure.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        exchange.send(site.failure(exchange, failure));
    }

    /** To all, with or without an {@code Origin}, since nothing here depends on who asks through which page. */
    private static void allowAllOrigins(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Credentials", null);
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader(
                "Access-Control-Expose-Headers", "Content-Location, ETag, Link, Location, Retry-After, Last-Modified");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (request.getMethod().equals("OPTIONS")) {
            response.setHeader("Allow", "GET, HEAD, POST, PUT, DELETE, OPTIONS");
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE, OPTIONS");
            response.setHeader("Access-Control-Allow-Headers", "Accept, Authorization, Content-Type, If-None-Match");
            response.setHeader("Access-Control-Max-Age", "86400");
        }
    }
}
