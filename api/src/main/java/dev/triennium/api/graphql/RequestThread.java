package dev.triennium.api.graphql;

import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.GraphQlSource.SchemaResourceBuilder;
import org.springframework.stereotype.Component;

/// A request is worked on by one thread, a virtual one, which may block: fields one after the
/// other, reads level by level. The framework's own way, a thread for each method that blocks,
/// costs more and takes several connections at a time.
@Component
@Order(0)
class RequestThread extends AnnotatedControllerConfigurer
        implements GraphQlSourceBuilderCustomizer {

    RequestThread(HandlerMethodArgumentResolver argumentResolver) {
        configureBinder(
                options ->
                        options.conversionService(
                                ApplicationConversionService.getSharedInstance()));
        addCustomArgumentResolver(argumentResolver);
        setBlockingMethodPredicate(_ -> false);
    }

    @Override
    public void customize(SchemaResourceBuilder source) {
        source.configureGraphQl(graphQl -> graphQl.instrumentation(new RequestInstrumentation()));
    }
}
