package dev.rapport.ground.http;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import dev.rapport.ground.problem.ErrorCode;
import dev.rapport.ground.problem.Refusal;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;

/** Refuses requests that accept no JSON: for another type the framework answers the objects' own text. */
class AcceptedTypes {

    @ServerRequestFilter
    void refuseOthers(ContainerRequestContext request, ResourceInfo resource) {
        if (!resource.getResourceMethod().isAnnotationPresent(Produces.class)
                && request.getAcceptableMediaTypes().stream().noneMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible)) {
            throw new Refusal(ErrorCode.NOT_ACCEPTABLE);
        }
    }
}
