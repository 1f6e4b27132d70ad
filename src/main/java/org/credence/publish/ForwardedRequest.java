package org.credence.publish;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;

/**
 * A request as the client sent it, where a trusted proxy stands between: its {@code X-Forwarded-…} headers say who asked
 * and for which address. From anyone else these headers mean nothing.
 */
final class ForwardedRequest extends HttpServletRequestWrapper {
    private final List<String> trusted;
    private final boolean forwarded;

    ForwardedRequest(HttpServletRequest request, SiteSettings settings) {
        super(request);
        this.trusted = settings.trustedProxies();
        this.forwarded = trusted.contains(request.getRemoteAddr());
    }

    /** The last address in the chain that is not one of our own proxies. */
    @Override
    public String getRemoteAddr() {
        String direct = super.getRemoteAddr();
        String chain = getHeader("X-Forwarded-For");
        if (!forwarded || chain == null) {
            return direct;
        }
        String[] hops = chain.split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!trusted.contains(hop)) {
                return hop.matches("[0-9A-Fa-f.:\\[\\]]{2,45}") ? hop : direct;
            }
        }
        return direct;
    }

    @Override
    public StringBuffer getRequestURL() {
        String host = getHeader("X-Forwarded-Host");
        if (!forwarded || host == null || !host.matches("[A-Za-z0-9.:\\[\\]-]{1,255}")) {
            return super.getRequestURL();
        }
        String scheme = "https".equals(getHeader("X-Forwarded-Proto")) ? "https" : "http";
        String prefix = getHeader("X-Forwarded-Prefix");
        boolean plain = prefix != null && prefix.matches("(/[A-Za-z0-9._~-]{1,80}){1,8}");
        return new StringBuffer(scheme + "://" + host + (plain ? prefix : "") + getRequestURI());
    }
}
